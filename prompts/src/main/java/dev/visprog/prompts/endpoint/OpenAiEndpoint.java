package dev.visprog.prompts.endpoint;

import dev.langchain4j.exception.ContentFilteredException;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.response.ChatResponse;
import dev.langchain4j.model.openai.OpenAiChatModel;
import dev.langchain4j.model.openai.OpenAiStreamingChatModel;
import dev.langchain4j.model.output.FinishReason;
import dev.langchain4j.model.output.TokenUsage;
import dev.visprog.llm.LanguageModel;
import dev.visprog.llm.LanguageModelException;
import dev.visprog.llm.Reply;
import dev.visprog.llm.Request;
import dev.visprog.llm.Usage;
import java.net.http.HttpClient;
import java.time.Clock;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A language model behind any endpoint that speaks OpenAI's chat completions: OpenAI itself, the
 * compatible addresses of others, Ollama, vLLM, llama.cpp.
 *
 * <p>What an endpoint refuses, it is asked without, once and from then on: the old or the new name
 * of the token limit, temperature, seed, JSON schema, streaming.
 */
public final class OpenAiEndpoint implements LanguageModel {
  private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(15);

  private final EndpointSettings settings;
  private final FailureSentences sentences;
  private final Secrets secrets;
  private final Backoff backoff;
  private final Patience patience;
  private final Set<Concession> conceded = EnumSet.noneOf(Concession.class); // guarded by itself
  private @Nullable HttpClient http; // guarded by this

  /** The model that the settings name. Nobody is asked before {@link #ask} is called. */
  public OpenAiEndpoint(EndpointSettings settings) {
    this(settings, new Backoff(Clock.systemUTC(), new Random()), Patience.REAL);
  }

  OpenAiEndpoint(EndpointSettings settings, Backoff backoff, Patience patience) {
    this.settings = settings;
    this.sentences = new FailureSentences(settings);
    this.secrets = new Secrets(settings.key());
    this.backoff = backoff;
    this.patience = patience;
  }

  @Override
  public String name() {
    return settings.model();
  }

  /**
   * The model's name and the address. A provider may serve another model under the same name one
   * day; a dated name such as {@code gpt-4o-2024-08-06} keeps that apart.
   */
  @Override
  public Optional<String> revision() {
    return Optional.of(toString());
  }

  /** Where it is and what it is called; never the key. */
  @Override
  public String toString() {
    return settings.model() + " at " + settings.baseUrl();
  }

  @Override
  public Reply ask(Request request) throws LanguageModelException, InterruptedException {
    if (Thread.interrupted()) {
      throw new InterruptedException();
    }
    long start = System.nanoTime();
    Exchange exchange = new Exchange(http(), settings, backoff, patience);
    while (true) {
      Set<Concession> made = concessions();
      ChatResponse response = null;
      try {
        response = response(request, made, exchange);
      } catch (LanguageModelException e) {
        ServerError refusal = exchange.refusal();
        Optional<Concession> next =
            refusal == null ? Optional.empty() : Concession.after(refusal, request, made);
        if (next.isEmpty()) {
          throw e;
        }
        concede(next.get());
        exchange.again();
        continue;
      }
      Reply reply = reply(response, exchange, (System.nanoTime() - start) / 1000);
      if (request.onText() != null && made.contains(Concession.NO_STREAM)) {
        request.onText().accept(reply.text());
      }
      return reply;
    }
  }

  private Reply reply(ChatResponse response, Exchange exchange, long micros)
      throws LanguageModelException {
    FinishReason reason = response.finishReason();
    if (reason == FinishReason.CONTENT_FILTER) {
      throw sentences.refused();
    }
    String text = response.aiMessage().text();
    boolean complete = reason != FinishReason.LENGTH;
    if ((text == null || text.isBlank()) && complete) {
      throw sentences.empty();
    }
    TokenUsage tokens = response.tokenUsage();
    long prompt = tokens == null ? 0 : count(tokens.inputTokenCount());
    long completion = tokens == null ? 0 : count(tokens.outputTokenCount());
    Double price = settings.prices().cost(settings.model(), prompt, completion);
    return new Reply(
        text == null ? "" : secrets.scrubReply(text),
        complete,
        new Usage(exchange.requests(), prompt, completion, micros, price));
  }

  private static long count(@Nullable Integer tokens) {
    return tokens == null ? 0 : Math.max(0, tokens);
  }

  private ChatResponse response(Request request, Set<Concession> made, Exchange exchange)
      throws LanguageModelException, InterruptedException {
    ChatRequest question = Conversation.of(request, settings.model(), made);
    Consumer<String> watcher = request.onText();
    StreamWatcher stream =
        watcher == null || made.contains(Concession.NO_STREAM)
            ? null
            : new StreamWatcher(watcher, settings.key());
    ChatResponse response = null;
    try {
      response = stream == null ? atOnce(question, exchange) : streamed(question, stream, exchange);
    } catch (ContentFilteredException e) {
      throw sentences.refused();
    } catch (RuntimeException e) {
      // Its text may hold anything. What is to be said about it, the exchange knows.
    }
    if (exchange.interrupted()) {
      throw new InterruptedException();
    }
    LanguageModelException failure = exchange.failure();
    if (failure != null) {
      throw failure;
    }
    if (stream != null && stream.watcherFailure() != null) {
      throw stream.watcherFailure();
    }
    if (response == null) {
      throw sentences.noCompletion();
    }
    return response;
  }

  private ChatResponse atOnce(ChatRequest question, Exchange exchange) {
    return OpenAiChatModel.builder()
        .baseUrl(settings.baseUrl().toString())
        .httpClientBuilder(new ExchangeBuilder(exchange))
        .maxRetries(0) // the exchange knows better when and whether
        .strictJsonSchema(true)
        .build()
        .chat(question);
  }

  private @Nullable ChatResponse streamed(
      ChatRequest question, StreamWatcher stream, Exchange exchange) {
    OpenAiStreamingChatModel.builder()
        .baseUrl(settings.baseUrl().toString())
        .httpClientBuilder(new ExchangeBuilder(exchange))
        .strictJsonSchema(true)
        .build()
        .chat(question, stream);
    return stream.response();
  }

  private Set<Concession> concessions() {
    synchronized (conceded) {
      return conceded.isEmpty() ? EnumSet.noneOf(Concession.class) : EnumSet.copyOf(conceded);
    }
  }

  private void concede(Concession concession) {
    synchronized (conceded) {
      conceded.add(concession);
    }
  }

  private synchronized HttpClient http() {
    HttpClient client = http;
    if (client == null) {
      client =
          HttpClient.newBuilder()
              .version(HttpClient.Version.HTTP_1_1) // small servers choke on an offer of HTTP/2
              .followRedirects(HttpClient.Redirect.NEVER) // the key goes where the user said
              .connectTimeout(CONNECT_TIMEOUT)
              .build();
      http = client;
    }
    return client;
  }
}
