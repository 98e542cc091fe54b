#!/usr/bin/env bash
# Prints how many documents a second are read, with the child processes warm, and what the pool of children costs against reading in
# the same process: text documents of five formats together, which the target is for, and each format alone. Both ways are measured in
# turns in one run: what counts is the middle of the rounds' ratios.
# Run from anywhere after the program was built: docs/benchmarks/extraction.sh
set -eu
home=$(cd "$(dirname "$0")/../.." && pwd -P)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
mkdir "$work/files"
python3 "$home/docs/benchmarks/narratives.py" 200 "$work/narratives"
measure() { # options of the Java that reads in its own process
  java "$@" -Xmx1g -cp "$home/pipeline/target/caseveil.jar:$(cat "$home/pipeline/target/classpath.txt")" \
    "$home/docs/benchmarks/Extraction.java" "$work/narratives" "$work/files" 2>/dev/null
}
echo "Reading in a process that compiles and collects as the children do: the difference is the pool's own."
measure -XX:+UseSerialGC -XX:TieredStopAtLevel=1
echo "Reading in a process that compiles as far as Java can: what leaving the pool out would bring."
measure -XX:+UseParallelGC
