"""Chance that somebody else decides: random numbers that are read off given bytes, so that a fuzzer can steer them."""

from __future__ import annotations

from random import Random


class Fed(Random):
    """Numbers from the bytes in order; zeros once they are used up."""

    def __init__(self, data: bytes) -> None:
        super().__init__(0)
        self._data = data
        self._place = 0

    def getrandbits(self, k: int, /) -> int:
        size = (k + 7) // 8
        taken = self._data[self._place : self._place + size]
        self._place += size
        return int.from_bytes(taken, "little") >> max(0, 8 * len(taken) - k)

    def random(self) -> float:
        return self.getrandbits(16) / 65_536
