"""ZIP archives, and the formats that are ZIP archives inside: capped in number, size and ratio before they are read."""

from __future__ import annotations

import zipfile
import zlib
from collections.abc import Iterator
from io import BytesIO
from pathlib import PurePosixPath
from typing import IO, Final

from kg.errors import KgError
from kg.read.names import shown

MOST: Final = 10_000
"""Members."""
LARGEST: Final = 32_000_000
"""Bytes of one member, unpacked."""
LARGEST_SUM: Final = 1_000_000_000
"""Bytes of all members, unpacked."""
HIGHEST_RATIO: Final = 200
"""How many times larger a member of over a megabyte may be than it lies in the archive: text seldom shrinks tenfold."""

_AGAIN: Final = "unpack it yourself, and give the documents in it"


class Archive:
    """An archive. Raises KgError, with the name as `name` shows it, if it is none, is damaged, locked, or a bomb."""

    def __init__(self, data: bytes | IO[bytes], name: str) -> None:
        self.name = name
        try:
            self._zip = zipfile.ZipFile(BytesIO(data) if isinstance(data, bytes) else data)
            infos = self._zip.infolist()
        except (zipfile.BadZipFile, ValueError, OSError, NotImplementedError, OverflowError, EOFError):
            raise KgError(f"{name}: the file is damaged: no ZIP archive can be read from it; fetch it again") from None
        if len(infos) > MOST:
            raise KgError(f"{name}: it holds {len(infos):,} files (the limit is {MOST:,}); {_AGAIN}")
        if sum(info.file_size for info in infos) > LARGEST_SUM:
            raise KgError(f"{name}: unpacked it is larger than {LARGEST_SUM // 1_000_000:,} MB; {_AGAIN}")
        self._infos = {info.filename: info for info in infos if not info.is_dir()}

    def names(self) -> Iterator[str]:
        """The members that are neither folders, nor hidden, nor outside the archive, by name."""
        for name in sorted(self._infos):
            parts = PurePosixPath(name).parts
            if "\\" in name or PurePosixPath(name).is_absolute() or any(p.startswith((".", "__MACOSX")) for p in parts):
                continue
            yield name

    def __contains__(self, member: str) -> bool:
        return member in self._infos

    def read(self, member: str) -> bytes:
        """The bytes of a member."""
        where = f"{self.name}/{shown(member)}"
        info = self._infos.get(member)
        if info is None:
            raise KgError(f"{where}: the archive lacks this part; the file is damaged, save it again")
        if info.flag_bits & 1:
            raise KgError(f"{where}: it is locked with a password; {_AGAIN}")
        if info.file_size > LARGEST:
            raise KgError(f"{where}: unpacked it is larger than {LARGEST // 1_000_000} MB; {_AGAIN}")
        if info.file_size > 1_000_000 and info.file_size > HIGHEST_RATIO * max(1, info.compress_size):
            raise KgError(f"{where}: it is packed more than {HIGHEST_RATIO} times smaller, as bombs are; {_AGAIN}")
        try:
            with self._zip.open(info) as stream:
                data = stream.read(LARGEST + 1)
        except (zipfile.BadZipFile, ValueError, OSError, EOFError, RuntimeError, zlib.error):
            raise KgError(f"{where}: it is damaged or packed in an unknown way; fetch it again") from None
        if len(data) > LARGEST or (len(data) > 1_000_000 and len(data) > HIGHEST_RATIO * max(1, info.compress_size)):
            raise KgError(f"{where}: it is larger than the archive says, as bombs are; {_AGAIN}")
        return data
