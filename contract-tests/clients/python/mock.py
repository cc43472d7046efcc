"""The running mock, for the stories beside this file: where it listens, tokens, and time."""

import hashlib
import json
import os
import uuid
from urllib.request import Request, urlopen

URL = os.environ["UNDERSTUDY_URL"]


class World:
    """What one token sees. Nobody else sees it, so stories can run side by side on one mock."""

    def __init__(self):
        self.token = "token-" + uuid.uuid4().hex
        self.name = "credential-" + hashlib.sha256(self.token.encode()).hexdigest()[:16]

    def later(self, **timedelta):
        """Moves the world's clock: `later(seconds=30)`. Nothing in a story sleeps."""
        seconds = timedelta.get("seconds", 0) + 60 * timedelta.get("minutes", 0)
        body = json.dumps({"by": f"PT{seconds}S"}).encode()
        where = f"{URL}/__understudy/worlds/{self.name}/clock/advance"
        with urlopen(Request(where, body, {"Content-Type": "application/json"})) as answer:
            assert answer.status == 200, answer.status
