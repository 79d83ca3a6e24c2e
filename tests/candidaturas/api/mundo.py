"""What the API is tested on: a small world in which every answer of the contract occurs."""

import datetime as dt
from dataclasses import dataclass

from candidaturas.access.cuentas import crear_cuenta
from candidaturas.access.roles import Rol
from candidaturas.models import (
    ActorPolitico,
    Contienda,
    Formula,
    Fusion,
    Integracion,
    Municipio,
    Proceso,
    Registro,
    Seccion,
    SeccionEnMapa,
    Tema,
)
from candidaturas.vocabulario import (
    AccionAfirmativa,
    Calidad,
    Certeza,
    EstadoProceso,
    EstadoRegistro,
    Principio,
    Sexo,
    TipoActor,
)
from candidaturas.workflow.envio import enviar
from tests.factories.mundo import (
    Mundo,
    capturar,
    consentir,
    publicada,
    un_actor,
    un_mundo,
    un_proceso,
    un_registro,
    una_candidatura,
)

#: The day on which the world is made.
AHORA = dt.datetime(2024, 5, 1, 12, tzinfo=dt.UTC)
UNIDA = "2bcdfghjkm"
"""Id of a duplicate that was joined to `publicada`."""


@dataclass(slots=True)
class MundoDeApi:
    """The rows a test names."""

    base: Mundo
    publicada: Registro
    """With approved answers and consent to publish them."""
    sin_captura: Registro
    en_revision: Registro
    """Of a coalition, first version under review."""
    propietaria_rp: Registro
    suplente_rp: Registro
    sustituida: Registro
    sucesora: Registro
    de_archivo: Registro
    en_preparacion: Registro

    @property
    def todos(self) -> list[Registro]:
        """Every registration, in the order in which they were made."""
        return list(Registro.objects.order_by("pk"))


def un_mundo_de_api() -> MundoDeApi:
    """The world, made by the real services."""
    base = un_mundo()
    # A list of its own: short, so that the documents of the contract are read at a glance.
    Tema.objects.filter(proceso=base.proceso).exclude(clave__in=("agua", "transporte")).delete()
    for pagina in (base.pagina, base.pagina_b):
        pagina.registro.formula.numero = 1
        pagina.registro.formula.save()
    _mas_territorio(base)
    publica = publicada(base.pagina, base).registro
    de_coalicion = _una_en_revision(base)
    propietaria, suplente = _una_lista(base)
    sustituida, sucesora = _una_sustitucion(base)
    Fusion.objects.create(id_publico=UNIDA, destino=publica.id_publico)
    return MundoDeApi(
        base=base,
        publicada=publica,
        sin_captura=base.pagina_b.registro,
        en_revision=de_coalicion,
        propietaria_rp=propietaria,
        suplente_rp=suplente,
        sustituida=sustituida,
        sucesora=sucesora,
        de_archivo=_en_otro_proceso(base, "durango-2021", EstadoProceso.ARCHIVO, 2021),
        en_preparacion=_en_otro_proceso(base, "durango-2027", EstadoProceso.PREPARACION, 2027),
    )


def _mas_territorio(base: Mundo) -> None:
    """A second municipality in the same district, and a section that no longer exists."""
    mapa, entidad = base.distrito.mapa, base.distrito.mapa.entidad
    lerdo = Municipio.objects.create(entidad=entidad, cve_ine="012", cve_inegi="012", nombre="Lerdo")
    for numero, extinta in ((1300, False), (1301, True)):
        SeccionEnMapa.objects.create(
            mapa=mapa,
            seccion=Seccion.objects.create(entidad=entidad, numero=numero),
            municipio=lerdo,
            distrito=base.distrito,
            certeza=Certeza.INFERIDA,
            extinta=extinta,
        )


def _una_coalicion(base: Mundo) -> ActorPolitico:
    coalicion = un_actor(base.proceso, "nazas", "Alianza por el Nazas", "APN", 3, tipo=TipoActor.COALICION)
    for orden, partido in enumerate((base.partido_a, base.partido_b), 1):
        Integracion.objects.create(coalicion=coalicion, partido=partido, orden=orden)
    return coalicion


def _una_en_revision(base: Mundo) -> Registro:
    """A candidacy of the coalition, whose seat belongs to the second party, sent for its first review."""
    coalicion = _una_coalicion(base)
    persona = crear_cuenta(
        correo="nazas@ejemplo.mx", nombre="De la Alianza", rol=Rol.PARTIDO, actores=(coalicion,), invitar=False
    )
    formula = Formula.objects.create(contienda=base.contienda, actor=coalicion, numero=1, siglado=base.partido_b)
    pagina = una_candidatura(
        base,
        coalicion,
        formula=formula,
        nombre_publico="Ñandelí Ávila Ochoa",
        sobrenombre="La Profe",
        accion_afirmativa=AccionAfirmativa.INDIGENA,
        edad_jornada=29,
    )
    consentir(pagina.registro, persona=persona)
    enviar(capturar(pagina, persona), persona)
    return pagina.registro


def _una_lista(base: Mundo) -> tuple[Registro, Registro]:
    """The first place of a list by proportion: propietaria and suplente."""
    contienda = Contienda.objects.create(
        proceso=base.proceso,
        clave="diputacion-rp",
        cargo=base.cargo,
        principio=Principio.PROPORCIONAL,
        escanios=10,
        inicio_campania=base.contienda.inicio_campania,
        fin_campania=base.contienda.fin_campania,
        orden=1,
    )
    formula = Formula.objects.create(contienda=contienda, actor=base.partido_a, numero=1)
    propietaria = un_registro(
        base, base.partido_a, formula=formula, nombre_publico="Zulema Núñez Nunó", eleccion_consecutiva=True
    )
    suplente = un_registro(
        base,
        base.partido_a,
        formula=formula,
        calidad=Calidad.SUPLENTE,
        nombre_publico="Óscar Nuñes Zamarripa",
        sexo=Sexo.HOMBRE,
        edad_jornada=63,
    )
    return propietaria, suplente


def _una_sustitucion(base: Mundo) -> tuple[Registro, Registro]:
    formula = Formula.objects.create(contienda=base.contienda, actor=base.partido_b, numero=2)
    saliente = un_registro(base, base.partido_b, formula=formula, nombre_publico="Quien Dejó la Candidatura")
    saliente.estado = EstadoRegistro.SUSTITUIDA
    saliente.estado_desde = dt.date(2024, 4, 28)
    saliente.acuerdo = "IEPC/CG/77/2024"
    saliente.save()
    entrante = un_registro(
        base,
        base.partido_b,
        formula=formula,
        sustituye_a=saliente,
        nombre_publico="Quien Llegó Después",
        edad_jornada=None,
    )
    return saliente, entrante


def _en_otro_proceso(base: Mundo, clave: str, estado: EstadoProceso, anio: int) -> Registro:
    proceso: Proceso = un_proceso(
        base.distrito,
        clave=clave,
        nombre=f"Proceso {anio}",
        estado=estado,
        jornada=dt.date(anio, 6, 6),
        apertura_captura=dt.date(anio, 4, 1),
        fecha_simulada=dt.date(anio, 7, 1),
    )
    contienda = Contienda.objects.create(
        proceso=proceso,
        clave="diputacion-mr-11",
        cargo=base.cargo,
        principio=Principio.MAYORIA,
        distrito=base.distrito,
        inicio_campania=dt.date(anio, 4, 10),
        fin_campania=dt.date(anio, 5, 29),
    )
    actor = ActorPolitico.objects.create(
        proceso=proceso, clave="pa", nombre="Partido Alameda", siglas="PA", orden_boleta=1
    )
    formula = Formula.objects.create(contienda=contienda, actor=actor, numero=1)
    return un_registro(base, actor, proceso=proceso, formula=formula, nombre_publico=f"Persona de {anio}")
