"""Chromium without a window, driven over a pipe (https://chromedevtools.github.io/devtools-protocol)."""
import json
import os
import subprocess
import time

KEYS = {"Tab": ("Tab", 9, ""), "Enter": ("Enter", 13, "\r")}
PATIENCE = 60  # Seconds; a machine may be busy.


class Browser:
    """One page. What it asked for and what went wrong is in `requests` and `complaints`."""

    def __init__(self, program, folder):
        to_read, self._to_browser = os.pipe()
        self._from_browser, to_write = os.pipe()

        def as_three_and_four():
            ours = os.dup(to_read), os.dup(to_write)  # Neither is 3 or 4 now that both are taken.
            os.dup2(ours[0], 3)
            os.dup2(ours[1], 4)

        command = [program, "--headless", "--disable-gpu", "--disable-dev-shm-usage", "--no-first-run",
                   "--remote-debugging-pipe", f"--user-data-dir={folder}"]
        if os.geteuid() == 0:
            command.append("--no-sandbox")
        self._process = subprocess.Popen(command, preexec_fn=as_three_and_four, pass_fds=(3, 4),
                                         stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        os.close(to_read)
        os.close(to_write)
        self._number, self._session, self._read = 0, None, b""
        self._loaded = False
        self.requests, self.complaints = [], []
        target = self.call("Target.createTarget", url="about:blank")["targetId"]
        self._session = self.call("Target.attachToTarget", targetId=target, flatten=True)["sessionId"]
        for domain in ("Page", "Runtime", "Log", "Network"):
            self.call(f"{domain}.enable")

    def close(self):
        self._process.kill()
        self._process.wait()

    def _next(self):
        while b"\0" not in self._read:
            block = os.read(self._from_browser, 1 << 16)
            if not block:
                raise RuntimeError("the browser has gone")
            self._read += block
        message, self._read = self._read.split(b"\0", 1)
        return json.loads(message)

    def _note(self, message):
        method, values = message.get("method"), message.get("params", {})
        if method == "Page.loadEventFired":
            self._loaded = True
        elif method == "Network.requestWillBeSent":
            self.requests.append(values["request"]["url"])
        elif method == "Runtime.exceptionThrown":
            self.complaints.append(values["exceptionDetails"]["text"])
        elif method == "Log.entryAdded":
            self.complaints.append(values["entry"]["text"])

    def call(self, method, **values):
        self._number += 1
        message = {"id": self._number, "method": method, "params": values}
        if self._session:
            message["sessionId"] = self._session
        os.write(self._to_browser, json.dumps(message).encode() + b"\0")
        while True:
            answer = self._next()
            if answer.get("id") == self._number:
                if "error" in answer:
                    raise RuntimeError(f"{method}: {answer['error']}")
                return answer["result"]
            self._note(answer)

    def open(self, address, width, height):
        self.call("Emulation.setDeviceMetricsOverride", width=width, height=height, deviceScaleFactor=1,
                  mobile=width < 800)
        self._loaded = False
        self.call("Page.navigate", url=address)
        while not self._loaded:
            self._note(self._next())

    def value(self, script):
        result = self.call("Runtime.evaluate", expression=script, returnByValue=True)
        if "exceptionDetails" in result:
            raise RuntimeError(f"{script}: {result['exceptionDetails']}")
        return result["result"].get("value")

    def until(self, script):
        """Waits until the script gives true; whether it did."""
        end = time.monotonic() + PATIENCE
        while not self.value(script):
            if time.monotonic() > end:
                return False
            time.sleep(0.05)
        return True

    def press(self, key):
        name, code, text = KEYS[key]
        for kind in ("keyDown", "keyUp"):
            self.call("Input.dispatchKeyEvent", type=kind, key=name, code=name, windowsVirtualKeyCode=code,
                      text=text if kind == "keyDown" else "")

    def type(self, text):
        self.call("Input.insertText", text=text)

    def tab_to(self, script, most=400):
        """Presses Tab until the script holds for `at`, the element with the focus; whether it came to."""
        for _ in range(most):
            self.press("Tab")
            if self.value(f"(at => {script})(document.activeElement)"):
                return True
        return False
