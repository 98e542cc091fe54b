"""Prints the table of a run: table.py SCORER GOLD TEXTS NAME=PREDICTED...

The first is this program; ratios are to the one whose name begins with CoreNLP.
"""
import json
import pathlib
import subprocess
import sys

MOST_MEMORY_MB = 2560
READY_WITHIN_S = 6
AT_LEAST_TIMES = 3


def scored(scorer, gold, texts, folder):
    told = subprocess.run([sys.executable, scorer, gold, texts, folder, "--json"], check=True, capture_output=True, text=True)
    return json.loads(told.stdout)


def main(scorer, gold, texts, *systems):
    rows = []
    for system in systems:
        name, folder = system.split("=", 1)
        figures = json.loads((pathlib.Path(folder) / "figures.json").read_text())
        rows.append((name, scored(scorer, gold, texts, folder), figures))
    share = lambda value: "-" if value is None else f"{value:.3f}"
    print("| system | direct entities | quasi entities | token precision | words/s warm | words a CPU second, warm | words/s from start | ready (s) | "
          "peak memory (MB) | peak heap (MB) |")
    print("|---|---|---|---|---|---|---|---|---|---|")
    for name, score, f in rows:
        print(f"| {name} | {share(score['direct_entity_recall'])} | {share(score['quasi_entity_recall'])} | "
              f"{share(score['token_precision'])} | {f['words'] / f['warm_s']:.0f} | "
              f"{f['words'] / f['warm_cpu_s']:.0f} | {f['words'] / f['cold_s']:.0f} | "
              f"{f['ready_s']:.1f} | {f['rss_mb']} | {f['heap_mb'] or '-'} |")
    own = rows[0][2]
    print(f"\n{rows[0][1]['documents']} documents, {own['words']} words, two threads on two cores.")
    print(f"Memory: {own['rss_mb']} MB, at most {MOST_MEMORY_MB}. Ready: {own['ready_s']:.1f} s, at most {READY_WITHIN_S}.")
    for name, _, f in rows[1:]:
        if name.startswith("CoreNLP"):
            print(f"Words a second: {f['warm_s'] / own['warm_s']:.1f} times those of {name} when warm, "
                  f"{f['warm_cpu_s'] / own['warm_cpu_s']:.1f} times by processor time, {f['cold_s'] / own['cold_s']:.1f} times from the start; at least {AT_LEAST_TIMES}.")


if __name__ == "__main__":
    main(*sys.argv[1:])
