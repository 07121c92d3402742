"""Full-size models with random weights for the side-by-side benchmark, and how fast Python runs them.

    python models.py write DIR    writes clip, owlvit and vilt in the layout of published checkpoints, and as model.onnx; and blip
    python models.py time DIR     times eager Hugging Face transformers on those weights, float32, two threads

Needs: pip install torch transformers onnx
"""

import json
import statistics
import sys
import time
from pathlib import Path

import torch
from transformers import (BlipConfig, BlipForQuestionAnswering, CLIPConfig, CLIPModel, CLIPVisionModelWithProjection,
                          OwlViTConfig, OwlViTForObjectDetection, ViltConfig, ViltForQuestionAnswering)

THREADS = 2
CLIP_TOKENS = 49408
VILT_WORDS = ["[PAD]", "[UNK]", "[CLS]", "[SEP]", "[MASK]", "?", "."]
VILT_WIDTH, VILT_HEIGHT, VILT_TOKENS = 640, 384, 12
OWL_TEXTS, OWL_TOKENS = 5, 8


def write_json(path, value):
    path.write_text(json.dumps(value), encoding="utf-8")


def byte_symbols():
    """How byte-level tokenizers spell each byte: printable ones as themselves, others above 255."""
    plain = [b for b in range(256) if 33 <= b <= 126 or 161 <= b <= 172 or 174 <= b <= 255]
    others = [b for b in range(256) if b not in plain]
    return [chr(b) for b in plain] + [chr(256 + i) for i in range(len(others))]


def write_clip_tokenizer(folder, longest):
    """Every byte is a token and nothing is merged; the ends have the ids that the models look for."""
    symbols = byte_symbols()
    vocabulary = {s: i for i, s in enumerate(symbols + [s + "</w>" for s in symbols])}
    vocabulary |= {"<|startoftext|>": CLIP_TOKENS - 2, "<|endoftext|>": CLIP_TOKENS - 1}
    write_json(folder / "vocab.json", vocabulary)
    (folder / "merges.txt").write_text("#version: 0.2\n", encoding="utf-8")
    write_json(folder / "tokenizer_config.json", {"model_max_length": longest})


def write_vilt_tokenizer(folder):
    letters = [chr(c) for c in range(ord("a"), ord("z") + 1)]
    words = VILT_WORDS + letters + ["##" + c for c in letters]
    (folder / "vocab.txt").write_text("\n".join(words) + "\n", encoding="utf-8")
    write_json(folder / "tokenizer_config.json", {"model_max_length": 40, "do_lower_case": True})


def write_blip_tokenizer(folder):
    """The ends and the letters have the ids that they have in BERT, so that the model's own numbers hold."""
    words = [f"[unused{i}]" for i in range(30522)]
    words[0], words[100:104] = "[PAD]", ["[UNK]", "[CLS]", "[SEP]", "[MASK]"]
    words[1029] = "?"
    letters = [chr(c) for c in range(ord("a"), ord("z") + 1)]
    words[1037:1063], words[2000:2026] = letters, ["##" + c for c in letters]
    (folder / "vocab.txt").write_text("\n".join(words) + "\n", encoding="utf-8")
    write_json(folder / "tokenizer_config.json", {"model_max_length": 512, "do_lower_case": True})


def save(model, folder, processor):
    folder.mkdir(parents=True, exist_ok=True)
    model.eval().save_pretrained(folder)
    write_json(folder / "preprocessor_config.json", processor)


def clip():
    vision = dict(hidden_size=1024, intermediate_size=4096, num_hidden_layers=24, num_attention_heads=16,
                  image_size=224, patch_size=14, projection_dim=768)
    text = dict(hidden_size=768, intermediate_size=3072, num_hidden_layers=12, num_attention_heads=12,
                eos_token_id=CLIP_TOKENS - 1, bos_token_id=CLIP_TOKENS - 2, projection_dim=768)
    return CLIPModel(CLIPConfig(vision_config=vision, text_config=text, projection_dim=768))


def owlvit():
    return OwlViTForObjectDetection(OwlViTConfig(vision_config={}, text_config={}))


def vilt():
    answers = {i: f"answer {i}" for i in range(3129)}
    config = ViltConfig(id2label=answers, label2id={v: k for k, v in answers.items()}, max_image_length=-1)
    return ViltForQuestionAnswering(config)


def blip():
    return BlipForQuestionAnswering(BlipConfig(vision_config={"image_size": 384}, text_config={}))


class ViltWhole(torch.nn.Module):
    """ViLT for pictures without padding. The original picks patches in a loop that cannot be exported; positions, which are
    the same for all pictures of one size, are put in as constants, which favours the exported form."""

    def __init__(self, model):
        super().__init__()
        self.model = model
        embeddings = model.vilt.embeddings
        places = embeddings.position_embeddings
        side = model.config.image_size // model.config.patch_size
        grid = places[:, 1:].transpose(1, 2).reshape(1, -1, side, side)
        size = (VILT_HEIGHT // model.config.patch_size, VILT_WIDTH // model.config.patch_size)
        grid = torch.nn.functional.interpolate(grid, size=size, mode="bilinear", align_corners=True)
        self.places = grid.flatten(2).transpose(1, 2).detach()

    def forward(self, input_ids, pixel_values):
        vilt = self.model.vilt
        embeddings = vilt.embeddings
        kinds = embeddings.token_type_embeddings.weight
        words = embeddings.text_embeddings(input_ids=input_ids, token_type_ids=torch.zeros_like(input_ids)) + kinds[0]
        patches = embeddings.patch_embeddings.projection(pixel_values).flatten(2).transpose(1, 2) + self.places
        first = embeddings.cls_token + embeddings.position_embeddings[:, :1]
        tokens = torch.cat([words, first + kinds[1], patches + kinds[1]], 1)
        states = vilt.layernorm(vilt.encoder(tokens)[0])
        return self.model.classifier(vilt.pooler(states))


class OwlWhole(torch.nn.Module):
    def __init__(self, model):
        super().__init__()
        self.model = model

    def forward(self, input_ids, pixel_values):
        out = self.model(input_ids=input_ids, pixel_values=pixel_values, attention_mask=torch.ones_like(input_ids))
        return out.logits, out.pred_boxes


class ClipPictures(torch.nn.Module):
    def __init__(self, model):
        super().__init__()
        self.model = model

    def forward(self, pixel_values):
        return self.model(pixel_values=pixel_values).image_embeds


def owl_ids():
    ids = torch.zeros(OWL_TEXTS, OWL_TOKENS, dtype=torch.long)
    ids[:, 0] = CLIP_TOKENS - 2
    ids[:, 1:-1] = torch.arange(OWL_TEXTS * (OWL_TOKENS - 2)).reshape(OWL_TEXTS, -1) + 300
    ids[:, -1] = CLIP_TOKENS - 1
    return ids


def vilt_ids():
    return torch.tensor([[2] + list(range(7, 7 + VILT_TOKENS - 2)) + [3]])


def clip_inputs(batch):
    return {"pixel_values": torch.randn(batch, 3, 224, 224)}


def owl_inputs():
    return {"input_ids": owl_ids(), "pixel_values": torch.randn(1, 3, 768, 768)}


def vilt_inputs():
    return {"input_ids": vilt_ids(), "pixel_values": torch.randn(1, 3, VILT_HEIGHT, VILT_WIDTH)}


def export(module, inputs, folder, outputs, batch=False):
    axes = {name: {0: "batch"} for name in [*inputs, *outputs]} if batch else None
    with torch.no_grad():
        torch.onnx.export(module.eval(), tuple(inputs.values()), str(folder / "model.onnx"), input_names=list(inputs),
                          output_names=outputs, dynamic_axes=axes, opset_version=17, dynamo=False)


def write(root):
    torch.manual_seed(1)
    square = {"height": 224, "width": 224}
    save(clip(), root / "clip", {"image_processor_type": "CLIPImageProcessor", "size": {"shortest_edge": 224},
                                 "crop_size": square})
    write_clip_tokenizer(root / "clip", 77)
    pictures = CLIPVisionModelWithProjection.from_pretrained(root / "clip", attn_implementation="eager")
    export(ClipPictures(pictures), clip_inputs(2), root / "clip", ["image_embeds"], batch=True)
    save(owlvit(), root / "owlvit", {"image_processor_type": "OwlViTImageProcessor",
                                     "size": {"height": 768, "width": 768}})
    write_clip_tokenizer(root / "owlvit", 16)
    owl = OwlViTForObjectDetection.from_pretrained(root / "owlvit", attn_implementation="eager")
    export(OwlWhole(owl), owl_inputs(), root / "owlvit", ["logits", "pred_boxes"])
    save(vilt(), root / "vilt", {"image_processor_type": "ViltImageProcessor", "size": {"shortest_edge": 384},
                                 "size_divisor": 32})
    write_vilt_tokenizer(root / "vilt")
    export(ViltWhole(ViltForQuestionAnswering.from_pretrained(root / "vilt")), vilt_inputs(), root / "vilt", ["logits"])

    save(blip(), root / "blip", {"image_processor_type": "BlipImageProcessor", "size": {"height": 384, "width": 384}})
    write_blip_tokenizer(root / "blip")


def busy():
    """Ticks of all processors that were not idle, ticks of this process, and ticks altogether."""
    cpu = [int(n) for n in Path("/proc/stat").read_text().split("\n")[0].split()[1:9]]
    own = Path("/proc/self/stat").read_text().rsplit(")", 1)[1].split()
    return sum(cpu) - cpu[3] - cpu[4], int(own[11]) + int(own[12]), sum(cpu)


def median(run, samples, patience=120):
    """Of samples during which other processes had less than a tenth of the machine."""
    run()
    quiet, end = [], time.time() + patience
    taken = 0
    while len(quiet) < samples and time.time() < end:
        before, start = busy(), time.perf_counter()
        run()
        seconds, after = time.perf_counter() - start, busy()
        taken += 1
        others = (after[0] - before[0]) - (after[1] - before[1])
        if others < 0.1 * max(1, after[2] - before[2]):
            quiet.append(seconds)
    return f"{statistics.median(quiet) * 1000:8.0f} ms" if quiet else "  no quiet sample", len(quiet), taken


def measure(root):
    torch.set_num_threads(THREADS)
    torch.set_grad_enabled(False)
    pictures = CLIPVisionModelWithProjection.from_pretrained(root / "clip").eval()
    owl = OwlViTForObjectDetection.from_pretrained(root / "owlvit").eval()
    answers = ViltForQuestionAnswering.from_pretrained(root / "vilt").eval()
    one, eight, owl_in, vilt_in = clip_inputs(1), clip_inputs(8), owl_inputs(), vilt_inputs()
    runs = {"clip, batch 1": lambda: pictures(**one), "clip, batch 8": lambda: pictures(**eight),
            "owlvit": lambda: owl(**owl_in), "vilt": lambda: answers(**vilt_in)}
    print(f"torch {torch.__version__}, {THREADS} threads, float32, medians of samples taken while the machine was quiet")
    for name, run in runs.items():
        time_text, accepted, taken = median(run, 5 if "8" in name else 11)
        print(f"{name:14s} {time_text}   {accepted} of {taken} samples accepted", flush=True)


if __name__ == "__main__":
    if len(sys.argv) != 3 or sys.argv[1] not in ("write", "time"):
        sys.exit(__doc__)
    (write if sys.argv[1] == "write" else measure)(Path(sys.argv[2]))
