#!/usr/bin/env python3
"""Times a package of four groups beside pandoc, which makes documents of our own Markdown in the same run."""

import argparse
import os
import pathlib
import statistics
import subprocess
import tempfile
import time

from figures import Report


def seconds(command, folder):
    """How long a command takes; it must succeed."""
    start = time.perf_counter()
    subprocess.run(command, cwd=folder, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, timeout=600)
    return time.perf_counter() - start


def best(command, folder, rounds):
    return statistics.median(seconds(command, folder) for _ in range(rounds))


def main():
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--program", required=True)
    arguments.add_argument("--assets", required=True)
    arguments.add_argument("--rounds", type=int, default=5)
    options = arguments.parse_args()
    program = str(pathlib.Path(options.program).resolve())
    os.environ["GOEDWERK_ASSETS"] = str(pathlib.Path(options.assets).resolve())
    with tempfile.TemporaryDirectory() as folder:
        measure(program, folder, options.rounds)


def measure(program, folder, rounds):
    sessions = [f"groep-{number}.goedwerk" for number in range(1, 5)]
    for number, session in enumerate(sessions, start=1):
        subprocess.run([program, "repetitie", "--stil", "--zaad", str(number), "--sessie", session], cwd=folder, check=True)
    report = Report(f"A report of four groups of ten that walked the whole programme; medians of {rounds} runs")

    def ours(formats, target):
        return best([program, "verslag", *sessions, "--formaat", formats, "--naar", target], folder, rounds)

    # The first report is noted in each session; that is not what is measured.
    seconds([program, "verslag", *sessions, "--formaat", "md", "--naar", "uit"], folder)
    markdown = next(pathlib.Path(folder, "uit").glob("*.md"))
    report.heading("Each format, with reading the four sessions")
    reading = ours("md", "uit")
    report.line("md", f"{reading * 1000:.0f} ms")
    for name in ("html", "odt", "xlsx", "csv", "json"):
        report.line(name, f"{ours(name, 'uit') * 1000:.0f} ms")
    own = ours("md,html,odt,csv,xlsx,json", "uit")
    report.line("those six together", f"{own * 1000:.0f} ms")

    report.heading("Pandoc on the same Markdown")
    for name in ("html", "odt", "docx"):
        took = best(["pandoc", "--from", "gfm", "--standalone", "--metadata", "title=v", "--output", f"p.{name}", str(markdown)], folder, rounds)
        report.line(name, f"{took * 1000:.0f} ms")
        if name != "docx":
            mine = ours(name, "uit")
            report.aim(f"{name} of four sessions in less time than pandoc needs for one text", mine < took, f"{mine / took:.2f} of it")

    report.heading("The package, with what WeasyPrint and LibreOffice make")
    took = best([program, "verslag", *sessions, "--formaat", "pakket", "--naar", "pakket"], folder, max(1, rounds // 3))
    package = next(pathlib.Path(folder, "pakket").glob("*.zip"))
    report.line("package", f"{took:.1f} s", f"{package.stat().st_size // 1024} KiB")
    report.aims()


if __name__ == "__main__":
    main()
