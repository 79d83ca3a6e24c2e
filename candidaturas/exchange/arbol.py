"""The branch of the tree where imported candidacies hang: process › actor › office, made on first need; and moves."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from wagtail.actions.move_page import MovePageAction
from wagtail.models import Site

from candidaturas.access.grupos import preparar_actor
from candidaturas.access.imagenes import llevar_retratos
from candidaturas.exchange.plan import Cambio
from candidaturas.models import (
    ActorPolitico,
    ActorPoliticoPage,
    CandidaturaPage,
    Cargo,
    CargoIndexPage,
    Proceso,
    ProcesoPage,
)
from cms.base.models import User


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


def mover_paginas(cambios: Iterable[Cambio], proceso: Proceso, quien: User | None) -> None:
    """Whose actor or office changed goes on being captured by the new actor's people: page and portraits follow its fórmula."""
    cargos = dict(proceso.contiendas.values_list("pk", "cargo_id"))
    ramas = Ramas(proceso)
    for cambio in cambios:
        antes, ahora = cambio.existente.lugar, cambio.resuelta.lugar
        de_rama = (antes.actor, cargos[antes.contienda]) != (ahora.actor, cargos[ahora.contienda])
        if cambio.existente.pagina is None or not de_rama:
            continue
        pagina = CandidaturaPage.objects.get(pk=cambio.existente.pagina)
        destino = CargoIndexPage.objects.get(pk=ramas.de(ahora.actor, cargos[ahora.contienda]).pk)
        # Nobody may move a candidacy by hand (its permissions say so): here it follows the council's registry.
        MovePageAction(pagina, destino, pos="last-child", user=quien).execute(skip_permission_checks=True)
        llevar_retratos(pagina, de=antes.actor, a=ahora.actor)
