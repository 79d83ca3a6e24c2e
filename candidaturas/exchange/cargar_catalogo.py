"""The catalogues of a process, read from its rows in a fixed number of queries."""

from candidaturas import models
from candidaturas.exchange.canon import palabras
from candidaturas.exchange.catalogo import Actor, Cargo, Catalogo, Contienda, Municipio, escrituras
from candidaturas.models import Proceso, SeccionEnMapa


def cargar_catalogo(proceso: Proceso) -> Catalogo:
    """Everything the import looks up in a process."""
    contiendas = list(
        proceso.contiendas.select_related("cargo", "distrito", "municipio", "proceso__entidad").order_by("orden", "id")
    )
    vigentes = SeccionEnMapa.objects.filter(mapa=proceso.mapa_id, extinta=False)
    return Catalogo(
        proceso=proceso.pk,
        clave=proceso.clave,
        entidad=proceso.entidad.nombre,
        jornada=proceso.jornada,
        actores=_actores(proceso),
        cargos=tuple({c.cargo_id: _cargo(c.cargo) for c in contiendas}.values()),
        contiendas=tuple(
            Contienda(
                id=c.pk,
                clave=c.clave,
                cargo=c.cargo_id,
                principio=c.principio,
                distrito=c.distrito.numero if c.distrito else None,
                municipio=c.municipio_id,
                nombre=str(c),
                escanios=c.escanios,
            )
            for c in contiendas
        ),
        municipios=tuple(Municipio(m.pk, m.nombre, m.cve_ine) for m in proceso.entidad.municipios.all()),
        cabeceras=dict(proceso.mapa.distritos.values_list("numero", "cabecera")),
        secciones=frozenset(vigentes.values_list("seccion__numero", flat=True)),
        limites=proceso.limites_por_campo(),
        contactos_por_medio=proceso.contactos_por_medio,
    )


def _actores(proceso: Proceso) -> tuple[Actor, ...]:
    filas = proceso.actores.prefetch_related("alias", "integraciones").order_by("orden_boleta", "id")
    return tuple(
        Actor(
            id=actor.pk,
            clave=actor.clave,
            tipo=actor.tipo,
            nombre=actor.nombre,
            siglas=actor.siglas,
            escrituras=escrituras((actor.nombre, actor.clave, *(alias.texto for alias in actor.alias.all()))),
            integrantes=frozenset(i.partido_id for i in actor.integraciones.all()),
        )
        for actor in filas
    )


def _cargo(cargo: models.Cargo) -> Cargo:
    nombres = (cargo.nombre, cargo.nombre_femenino, cargo.nombre_masculino, cargo.clave)
    return Cargo(
        id=cargo.pk,
        clave=cargo.clave,
        nombre=cargo.nombre,
        escrituras=frozenset(map(palabras, nombres)),
        edad_minima=cargo.edad_minima,
    )
