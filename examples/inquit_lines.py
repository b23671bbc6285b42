"""JSON lines through one long-lived `inquit extract`: for engines that hand over their lines a partition at a time."""

import collections
import json
import os
import subprocess
import threading

COMMAND = (os.environ.get("INQUIT", "inquit"), "extract", "-", "--input-format", "jsonl", "-j", "1", "--no-config")


def answers(lines, command=COMMAND):
    """The answer to each line that is not blank, in order, without line feeds. One process serves all of them.

    Memory does not grow with the partition: a pipe holds 64 KiB. A line that cannot be read is answered by its error. If the process
    itself dies, the error says behind which answer, and the engine tries the partition again, as it does with its own.
    """
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as process:
        written = collections.Counter()
        failures = []

        def feed():
            try:
                with process.stdin as to:
                    for line in lines:
                        data = line if isinstance(line, bytes) else line.encode(errors="surrogateescape")
                        if data.strip(b" \t\r\n"):
                            to.write(data.rstrip(b"\r\n") + b"\n")
                            written["lines"] += 1
            except BrokenPipeError:
                pass  # the process is gone, which is said below
            except Exception as failure:  # of `lines`: it is the caller's
                failures.append(failure)
                process.kill()

        feeder = threading.Thread(target=feed, daemon=True)
        feeder.start()
        answered = 0
        try:
            for answer in process.stdout:
                answered += 1
                yield answer.decode().rstrip("\n")
        except GeneratorExit:
            process.kill()  # nobody wants the rest
            raise
        feeder.join()
    if failures:
        raise failures[0]
    if process.returncode != 0 or answered != written["lines"]:
        raise RuntimeError(f"inquit ended with {process.returncode} behind {answered} of {written['lines']} answers")


def is_failed(answer):
    """Whether an answer is the error of a line that could not be read."""
    return "error" in json.loads(answer)


def write_whole(answers_of_part, path):
    """Writes a part's answers to a file that appears whole or not at all; returns how many, and how many of them are errors."""
    os.makedirs(os.path.dirname(path) or ".", exist_ok=True)
    temporary = f"{path}.{os.getpid()}.tmp"
    count = failed = 0
    with open(temporary, "w", encoding="utf-8", newline="") as out:
        for answer in answers_of_part:
            out.write(answer + "\n")
            count += 1
            failed += is_failed(answer)
    os.replace(temporary, path)
    return count, failed
