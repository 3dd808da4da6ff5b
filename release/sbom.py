"""The list of all that the program is made of (a software bill of materials, in CycloneDX)."""

from collections.abc import Mapping
from datetime import UTC, datetime
from importlib.metadata import Distribution, distribution
from uuid import NAMESPACE_URL, uuid5

from cyclonedx.contrib.license.factories import LicenseFactory
from cyclonedx.model.bom import Bom
from cyclonedx.model.component import Component, ComponentType
from cyclonedx.output.json import JsonV1Dot6
from packageurl import PackageURL

from release.parts import needs_of, parts
from wiedoetwat import __version__
from wiedoetwat.dutch import PROGRAM

_OF_A_LICENSE = "License :: OSI Approved ::"


def bill_of_materials(second: int) -> str:
    """Return the list as it stands in a release that was made at this second."""
    own, application = distribution(PROGRAM), ComponentType.APPLICATION
    # Its version as it stands here: the environment may know the one before.
    program = _component(PROGRAM, __version__, _license(own), application)
    others = {name: _component(name, one.version, _license(one)) for name, one in parts().items()}
    bom = Bom(components=others.values())
    bom.metadata.component = program
    bom.metadata.timestamp = datetime.fromtimestamp(second, UTC)
    for name, component in {PROGRAM: program, **others}.items():
        bom.register_dependency(component, [others[need] for need in needs_of(name)])
    # Two lists of the same parts are the same list, so not a random number.
    bom.serial_number = uuid5(NAMESPACE_URL, " ".join(_versions({PROGRAM: program, **others})))
    return JsonV1Dot6(bom).output_as_string(indent=2) + "\n"


def pinned() -> str:
    """Return the exact versions in this release, as `pip install --constraint` reads them."""
    lines = [f"{name}=={part.version}" for name, part in parts().items()]
    return "\n".join([*lines, f"hatchling=={distribution('hatchling').version}"]) + "\n"


def _component(
    name: str, version: str, license_: str, kind: ComponentType = ComponentType.LIBRARY
) -> Component:
    where = PackageURL("pypi", name=name, version=version)
    return Component(
        type=kind,
        name=name,
        version=version,
        purl=where,
        bom_ref=str(where),
        licenses=[LicenseFactory().make_from_string(license_)],
    )


def _license(part: Distribution) -> str:
    """Return the licence of a package: each says it in its own place."""
    said = part.metadata.get_all
    fields = [text for name in ("License-Expression", "License") for text in said(name) or ()]
    named = [one.rsplit(" :: ", 1)[-1] for one in said("Classifier") or () if _OF_A_LICENSE in one]
    return str(next(text for text in [*fields, *named] if text))


def _versions(some: Mapping[str, Component]) -> list[str]:
    return [f"{name}=={component.version}" for name, component in some.items()]
