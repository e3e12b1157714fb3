#!/usr/bin/env python3
"""Times face pipelines side by side, one thread, the same pictures: ours, OpenCV's and onnxruntime's networks.

  pip install numpy onnxruntime onnx opencv-python-headless
  cargo build --release --manifest-path benches/Cargo.toml --bin biometria
  python3 benches/biometria/pares.py --nosso BINARY --modelos DIR --imagens DIR [--rodadas 5] [--quantas 100]

Rounds alternate between the peers, and CPU time of the thread is measured, so that a busy machine is busy for all. Prints, for
each, the tenth and the fiftieth percentile
in milliseconds, and the ratio of the tenths to OpenCV's.
"""
import argparse
import json
import subprocess
import tempfile
import time
from pathlib import Path

import cv2
import numpy as np
import onnx
import onnxruntime as ort
from onnx import helper, numpy_helper

CROP = np.array(
    [[38.2946, 51.6963], [73.5318, 51.5014], [56.0252, 71.7366], [41.5493, 92.3655], [70.7299, 92.2041]]
)


def folded(path: Path) -> bytes:
    """The block-quantised file with its weights as f32, which every runtime reads."""
    model = onnx.load(path)
    graph = model.graph
    const = {i.name: numpy_helper.to_array(i) for i in graph.initializer}
    keep = []
    for node in graph.node:
        if node.op_type == "DequantizeLinear":
            attr = {a.name: helper.get_attribute_value(a) for a in node.attribute}
            q, s, z = (const[n] for n in node.input)
            axis = attr["axis"]
            spread = lambda a: np.take(np.repeat(a, attr["block_size"], axis), range(q.shape[axis]), axis)
            const[node.output[0]] = ((q.astype(np.int32) - spread(z).astype(np.int32)) * spread(s)).astype(np.float32)
        elif node.op_type == "Reshape" and node.input[0] in const:
            const[node.output[0]] = const[node.input[0]].reshape(const[node.input[1]])
        else:
            keep.append(node)
    used = {n for node in keep for n in node.input}
    inputs = [i for i in graph.input if i.name in used and i.name not in const]
    init = [numpy_helper.from_array(np.ascontiguousarray(v), n) for n, v in const.items() if n in used]
    out = helper.make_graph(keep, graph.name, inputs, graph.output, init)
    made = helper.make_model(out, opset_imports=model.opset_import)
    made.ir_version = min(model.ir_version, 10)
    return made.SerializeToString()


def session(data: bytes) -> ort.InferenceSession:
    options = ort.SessionOptions()
    options.intra_op_num_threads = options.inter_op_num_threads = 1
    return ort.InferenceSession(data, options, providers=["CPUExecutionProvider"])


def main() -> None:
    p = argparse.ArgumentParser()
    p.add_argument("--nosso", type=Path, required=True)
    p.add_argument("--modelos", type=Path, required=True)
    p.add_argument("--imagens", type=Path, required=True)
    p.add_argument("--rodadas", type=int, default=5)
    p.add_argument("--quantas", type=int, default=100)
    a = p.parse_args()
    cv2.setNumThreads(1)
    pictures = sorted(a.imagens.glob("*.jpg"))[: a.quantas]
    data = [f.read_bytes() for f in pictures]
    yunet = a.modelos / "face_detection_yunet_2023mar.onnx"
    sface = folded(a.modelos / "face_recognition_sface_2021dec_int8bq.onnx")
    detector = cv2.FaceDetectorYN.create(str(yunet), "", (320, 320), 0.6, 0.3, 5000)
    with tempfile.TemporaryDirectory() as folder:
        f32 = Path(folder) / "sface_f32.onnx"
        f32.write_bytes(sface)
        recognizer = cv2.FaceRecognizerSF.create(str(f32), "")
    nets = {"sface": session(sface), "yunet": session(onnx_320(yunet))}
    feeds = {
        "sface": {"data": np.random.rand(1, 3, 112, 112).astype(np.float32) * 255},
        "yunet": {"input": np.random.rand(1, 3, 320, 320).astype(np.float32) * 255},
    }
    times: dict[str, list[float]] = {}

    def note(name: str, ms: float) -> None:
        times.setdefault(name, []).append(ms)

    for _ in range(a.rodadas):
        for b in data:
            t0 = time.thread_time()
            img = cv2.imdecode(np.frombuffer(b, np.uint8), cv2.IMREAD_COLOR)
            t1 = time.thread_time()
            detector.setInputSize((img.shape[1], img.shape[0]))
            _, faces = detector.detect(img)
            t2 = time.thread_time()
            if faces is None:
                continue
            recognizer.feature(recognizer.alignCrop(img, faces[0]))
            t3 = time.thread_time()
            note("OpenCV: decode", (t1 - t0) * 1e3)
            note("OpenCV: detect", (t2 - t1) * 1e3)
            note("OpenCV: align + embed", (t3 - t2) * 1e3)
            note("OpenCV: pipeline", (t3 - t0) * 1e3)
        ours = subprocess.run(
            [a.nosso, a.modelos, *pictures], check=True, capture_output=True, text=True
        ).stdout
        for line in ours.splitlines():
            for name, ms in json.loads(line).items():
                note(f"ours: {name}", ms)
        for name, net in nets.items():
            for _ in range(len(data)):
                t0 = time.thread_time()
                net.run(None, feeds[name])
                note(f"onnxruntime: {name}", (time.thread_time() - t0) * 1e3)
    base = np.percentile(times["OpenCV: pipeline"], 10)
    print(f"{'':28}{'p10 ms':>9}{'p50 ms':>9}{'p10 / OpenCV':>14}")
    for name, v in times.items():
        p10, p50 = np.percentile(v, [10, 50])
        print(f"{name:28}{p10:9.2f}{p50:9.2f}" + (f"{p10 / base:14.2f}" if "pipeline" in name else ""))


def onnx_320(path: Path) -> bytes:
    """YuNet declares 640 × 640 inside and out; without the declarations it takes 320 × 320."""
    model = onnx.load(path)
    del model.graph.value_info[:]
    for v in [*model.graph.input, *model.graph.output]:
        for d in v.type.tensor_type.shape.dim:
            d.Clear()
    return model.SerializeToString()


if __name__ == "__main__":
    main()
