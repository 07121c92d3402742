package dev.visprog.models.hub;

import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * Where models come from and where they are kept.
 *
 * @param cache the folder of {@code models--owner--name} folders
 * @param endpoint the hub's address, without a slash at its end
 * @param token shown to the hub and to nobody else
 * @param offline whether nothing may be fetched
 * @param transfer how files are fetched
 */
public record HubSettings(
    Path cache, URI endpoint, Optional<AccessToken> token, boolean offline, Transfer transfer) {

  /**
   * The settings that Python's {@code huggingface_hub} reads from the same environment.
   *
   * <ul>
   *   <li>cache: {@code HF_HUB_CACHE}, else {@code HUGGINGFACE_HUB_CACHE}, else {@code
   *       HF_HOME/hub}, else {@code XDG_CACHE_HOME/huggingface/hub}, else {@code
   *       ~/.cache/huggingface/hub}
   *   <li>endpoint: {@code HF_ENDPOINT}, else {@code https://huggingface.co}
   *   <li>token: {@code HF_TOKEN}, else {@code HUGGING_FACE_HUB_TOKEN}, else the file {@code
   *       HF_TOKEN_PATH}, else {@code HF_HOME/token}; none but the first two with {@code
   *       HF_HUB_DISABLE_IMPLICIT_TOKEN}
   *   <li>offline: {@code HF_HUB_OFFLINE} or {@code TRANSFORMERS_OFFLINE}
   *   <li>patience: {@code HF_HUB_DOWNLOAD_TIMEOUT}, in seconds
   * </ul>
   *
   * @throws HubException if a variable is not usable
   */
  public static HubSettings from(Map<String, String> env) throws HubException {
    return new HubEnvironment(env).settings();
  }

  /** The same, kept from fetching anything. */
  public HubSettings offlineOnly() {
    return new HubSettings(cache, endpoint, token, true, transfer);
  }

  /** The same, fetching in another way. */
  public HubSettings with(Transfer other) {
    return new HubSettings(cache, endpoint, token, offline, other);
  }
}
