"""A build that is killed loses nothing that it reported, and leaves nothing half done."""

import os
import subprocess
import sys

import pytest

from tests.handmade import ROOT


@pytest.mark.skipif(not hasattr(os, "fork"), reason="this system cannot fork")
def test_twenty_kills_lose_nothing() -> None:
    command = [sys.executable, "-m", "tests.kills", "--kills", "20", "--seed", "7"]
    ran = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, timeout=300, check=False)
    assert ran.returncode == 0, ran.stdout + ran.stderr
    assert "0 lost, 0 torn" in ran.stdout
