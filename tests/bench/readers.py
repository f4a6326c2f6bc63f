# SPDX-License-Identifier: Apache-2.0
"""What reading alone costs: each file is given to a worker that is warm, over the wire that hecha uses.

Usage: readers.py FOLDER_OF_WORKERS [FILE...]   (without files: the fixtures of tests/formats)

Prints for each file the processor time of one reading (a machine that is busy does not change it), pages where there are
any, and the most memory that the worker ever had. Exits with 1 where a fixture costs more than docs/performance.md allows.
"""
import pathlib
import os
import socket
import struct
import subprocess
import sys

FIXTURES = pathlib.Path(__file__).resolve().parent.parent / "formats/fixtures"
ROUNDS = 50
READERS = {".docx": "hecha-read", ".html": "hecha-read", ".ofd": "hecha-read", ".zip": "hecha-read", ".pdf": "hecha-pdf"}
MOST = {".docx": 3, ".html": 3, ".ofd": 5, ".pdf": 30}  # milliseconds; of a PDF for each page
MOST_MEMORY = 200  # MB


class Worker:
    def __init__(self, program):
        self.socket, theirs = socket.socketpair()
        self.process = subprocess.Popen([program], stdin=theirs, stdout=theirs, stderr=subprocess.DEVNULL)
        theirs.close()
        self.asked = 0

    def ask(self, path, data):
        """Whether it could be read, and how many pages it has; None where the worker died."""
        self.asked += 1
        name = path.name.encode()
        try:
            self.socket.sendall(b"hQ1\n" + struct.pack("<IBIIIQ", self.asked, 0, 0, 10, len(name), len(data)) + name + data)
            body = self.receive(struct.unpack("<4sII", self.receive(12))[2])
        except (BrokenPipeError, ConnectionResetError, EOFError):
            return None
        return body[0] == 0xFF, pages(body) if body[0] == 0xFF else 0

    def receive(self, size):
        data = bytearray()
        while len(data) < size:
            more = self.socket.recv(min(size - len(data), 1 << 20))
            if not more:
                raise EOFError
            data += more
        return bytes(data)

    def processor_time(self):
        fields = pathlib.Path(f"/proc/{self.process.pid}/stat").read_text().rsplit(")", 1)[1].split()
        return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")

    def most_memory(self):
        for line in pathlib.Path(f"/proc/{self.process.pid}/status").read_text().splitlines():
            if line.startswith("VmHWM:"):
                return int(line.split()[1]) / 1024
        return 0

    def close(self):
        self.socket.close()
        self.process.kill()
        self.process.wait()


def pages(body):
    """The largest page of the blocks of an answer (engine/ingest/wire.cc)."""
    at = 1

    def number(size):
        nonlocal at
        at += size
        return int.from_bytes(body[at - size:at], "little")

    def text():
        number(number(4))
    text(), text(), number(5), text(), text(), text()
    for _ in range(number(4)):
        number(5), text()
    most = 0
    for _ in range(number(4)):
        number(7)
        most = max(most, number(4))
        number(4)
    return most


def measure(folder, path):
    worker, data = Worker(folder / READERS[path.suffix]), path.read_bytes()
    first = worker.ask(path, data)
    if first is None:
        worker.process.wait()
        return None
    memory, began = worker.most_memory(), worker.processor_time()
    rounds = ROUNDS if first[0] else 0
    for _ in range(rounds):
        worker.ask(path, data)
    spent = 1000 * (worker.processor_time() - began) / max(rounds, 1)
    memory = max(memory, worker.most_memory())
    worker.close()
    return spent, first[1], memory, first[0]


def main():
    folder = pathlib.Path(sys.argv[1]).resolve()
    files = [pathlib.Path(name) for name in sys.argv[2:]] or sorted(
        path for path in FIXTURES.rglob("*") if path.suffix in READERS)
    failed = False
    print(f"{'file':36}{'ms':>8}{'pages':>7}{'ms/page':>9}{'MB':>7}")
    for path in files:
        if not (folder / READERS[path.suffix]).exists() or not path.stat().st_size:
            continue
        measured = measure(folder, path)
        if measured is None:
            print(f"{path.name:36}    ended")
            continue
        spent, count, memory, read = measured
        a_page = spent / count if count else 0
        cost = a_page if path.suffix == ".pdf" else spent
        over = memory > MOST_MEMORY or (read and cost > MOST.get(path.suffix, 1e9))
        failed = failed or over
        print(f"{path.name:36}{spent if read else 0:8.1f}{count or '':>7}{f'{a_page:.1f}' if count else '':>9}{memory:7.0f}"
              + ("" if read else "  refused") + ("  TOO MUCH" if over else ""))
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
