"""The branch of the tree where imported candidacies hang: process › actor › office, made on first need."""

from dataclasses import dataclass, field

from wagtail.models import Site

from candidaturas.access.grupos import preparar_actor
from candidaturas.models import ActorPolitico, ActorPoliticoPage, Cargo, CargoIndexPage, Proceso, ProcesoPage


@dataclass(slots=True)
class Ramas:
    """The pages of offices of one process, by actor and office; each is looked up or made once."""

    proceso: Proceso
    _cargos: dict[tuple[int, int], CargoIndexPage] = field(default_factory=dict)
    _actores: dict[int, ActorPoliticoPage] = field(default_factory=dict)

    def de(self, actor: int, cargo: int) -> CargoIndexPage:
        """The parent of an actor's candidacies to an office."""
        if (actor, cargo) not in self._cargos:
            self._cargos[(actor, cargo)] = self._cargo(actor, cargo)
        return self._cargos[(actor, cargo)]

    def _cargo(self, actor: int, cargo: int) -> CargoIndexPage:
        madre = self._actor(actor)
        existente = CargoIndexPage.objects.child_of(madre).filter(cargo=cargo).first()
        if existente is not None:
            return existente
        fila = Cargo.objects.get(pk=cargo)
        madre.refresh_from_db(fields=["path", "depth", "numchild"])
        return madre.add_child(instance=CargoIndexPage(title=fila.nombre, slug=fila.clave, cargo=fila))

    def _actor(self, actor: int) -> ActorPoliticoPage:
        if actor not in self._actores:
            asegurar_pagina(self.proceso)
            fila = ActorPolitico.objects.select_related("proceso").get(pk=actor)
            self._actores[actor] = preparar_actor(fila)
        return self._actores[actor]


def asegurar_pagina(proceso: Proceso) -> ProcesoPage:
    """The process's page, made under the site's home when it has none."""
    existente = ProcesoPage.objects.filter(proceso=proceso).first()
    if existente is not None:
        return existente
    portada = Site.objects.get(is_default_site=True).root_page
    return portada.add_child(instance=ProcesoPage(title=proceso.nombre, slug=proceso.clave, proceso=proceso))
