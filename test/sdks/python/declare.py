"""Declares what a file says with the SDK, and prints what a provider would get."""

import json
import sys
import typing

import pulumi
import pulumi_argocd as argocd
from pulumi import _types
from pulumi.runtime import rpc


def input_class(of):
    """The class of arguments that a type leads to, if any."""
    if isinstance(of, type) and _types.is_input_type(of):
        return of
    found = (input_class(inner) for inner in typing.get_args(of))
    return next((cls for cls in found if cls), None)


def in_python(value, of):
    """A declaration by the names that it has in Python."""
    cls = input_class(of)
    if cls is None:
        return value
    if isinstance(value, list):
        return [in_python(item, cls) for item in value]
    if not isinstance(value, dict):
        return value
    names = {known: name for name, known in _types.input_type_py_to_pulumi_names(cls).items()}
    types = _types.input_type_types(cls)
    return {names[key]: in_python(inner, types[key]) for key, inner in value.items()}


def arguments(one):
    """What a program calls a class with."""
    if one.get("isInPython"):
        return one["inputs"]
    return in_python(one["inputs"], getattr(argocd, one["kind"] + "Args"))


class Recorder(pulumi.runtime.Mocks):
    def __init__(self):
        self.seen = {}

    def new_resource(self, args):
        secrets = [name for name, value in args.inputs.items() if rpc.is_rpc_secret(value)]
        inputs = {name: rpc.unwrap_rpc_secret(value) for name, value in args.inputs.items()}
        self.seen[args.name] = {"type": args.typ, "inputs": inputs, "secrets": sorted(secrets)}
        return [args.name, args.inputs]

    def call(self, args):
        return {}


recorder = Recorder()
pulumi.runtime.set_mocks(recorder)


@pulumi.runtime.test
def declare():
    with open(sys.argv[1], encoding="utf8") as file:
        declarations = json.load(file)
    made = [getattr(argocd, one["kind"])(one["name"], **arguments(one)) for one in declarations]
    return pulumi.Output.all(*[resource.urn for resource in made])


declare()
json.dump(recorder.seen, sys.stdout)
