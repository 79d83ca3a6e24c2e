"""Where the pictures and documents of editorial pages are kept: the collection that an upload begins with."""

from typing import Any

from wagtail.models import Collection

from candidaturas.models import ActorPolitico


def coleccion_editorial() -> Collection | None:
    """Where editors keep collections of their own, whatever its name is by now; none before the groups are made."""
    de_actores = ActorPolitico.objects.exclude(coleccion=None).values("coleccion")
    propias = Collection.objects.filter(depth__gt=1).exclude(pk__in=de_actores)
    hecha: Collection | None = propias.filter(group_permissions__permission__codename="add_collection").first()
    return hecha


class EnLaEditorial:
    """A form of what is new begins in the editorial collection, and not in the root of them all, wherever there is a choice."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        dado = kwargs.get("initial") or {}
        if self.instance.pk is None and "collection" in self.fields and not dado.get("collection"):  # type: ignore[attr-defined]
            propia = coleccion_editorial()
            if propia is not None and self.fields["collection"].queryset.filter(pk=propia.pk).exists():  # type: ignore[attr-defined]
                self.initial["collection"] = propia.pk  # type: ignore[attr-defined]
