"""Stands in for the generated SDK: prints what a program declares, by the names that it uses."""

import atexit
import json
import types

_declared = []
atexit.register(lambda: print(json.dumps(_declared)))


class _Resource:
    def __init__(self, kind, name, inputs):
        self._name, self._inputs = name, inputs
        _declared.append({"kind": kind, "name": name, "inputs": inputs})

    @property
    def metadata(self):
        return types.SimpleNamespace(**{"name": self._name, **self._inputs.get("metadata", {})})

    def __getattr__(self, output):
        return self._inputs[output]


def __getattr__(name):
    if name.startswith("__"):
        raise AttributeError(name)
    if name.endswith("ArgsDict"):
        return dict
    return lambda resource, **inputs: _Resource(name, resource, inputs)
