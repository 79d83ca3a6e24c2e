"""A small, complete world: one process with its territory, two parties, a candidacy each, and an account per role.

Everything is made by the real services, so that no test stands on a state that the system cannot reach.
Names say the case: `un_mundo()`, `una_candidatura(mundo, mundo.partido_b)`, `capturar(pagina)`,
`consentir(registro, publicacion=False)`, `en_revision(pagina, mundo)`, `publicada(pagina, mundo)`.
"""

import datetime as dt
from dataclasses import dataclass
from itertools import count
from typing import Any

from django.core.files.uploadedfile import SimpleUploadedFile
from wagtail.models import Locale, Page, Site

from candidaturas.access.cuentas import crear_cuenta
from candidaturas.access.grupos import preparar_actor, preparar_grupos
from candidaturas.access.roles import Rol
from candidaturas.cuestionario_ine import PREGUNTAS
from candidaturas.ficha import Enlace, Propuesta, RespuestaIdentidad, Respuestas
from candidaturas.models import (
    ActorPolitico,
    CandidaturaPage,
    Cargo,
    CargoIndexPage,
    Consentimiento,
    Contienda,
    Cuestionario,
    Distrito,
    Entidad,
    Formula,
    Fundamento,
    LimiteTexto,
    MapaElectoral,
    Municipio,
    Opcion,
    Pregunta,
    Proceso,
    ProcesoPage,
    Registro,
    Seccion,
    SeccionEnMapa,
    TextoConsentimiento,
)
from candidaturas.publicacion.respuestas import volcar
from candidaturas.vocabulario import (
    Ambito,
    Autorizacion,
    CampoTexto,
    EstadoProceso,
    EstadoRegistro,
    Principio,
    Sexo,
)
from candidaturas.workflow.consentimiento import asentar_consentimiento
from candidaturas.workflow.decision import aprobar
from candidaturas.workflow.envio import enviar
from candidaturas.workflow.preparar import preparar_flujo
from cms.base.models import Imagen, User
from home.models import HomePage
from tests.factories.imagenes import un_jpeg

CONTRASENIA = "Agua-clara-del-Nazas-1"
HOY = dt.date(2024, 5, 1)
LIMITES = {
    CampoTexto.CURSO: (0, 250, False),
    CampoTexto.HISTORIA_PROFESIONAL: (280, 5000, True),
    CampoTexto.TRAYECTORIA_POLITICA: (280, 5000, True),
    CampoTexto.MOTIVO: (280, 2500, True),
    CampoTexto.PROPUESTA_1: (280, 1600, True),
    CampoTexto.PROPUESTA_2: (280, 1600, True),
    CampoTexto.PROPUESTA_GENERO: (280, 1600, True),
    CampoTexto.TITULO_PROPUESTA: (0, 120, False),
}
_numeros = count(1)


@dataclass(slots=True)
class Mundo:
    """The rows a test names. Every account's password is `CONTRASENIA`."""

    proceso: Proceso
    proceso_page: ProcesoPage
    contienda: Contienda
    distrito: Distrito
    cargo: Cargo
    partido_a: ActorPolitico
    partido_b: ActorPolitico
    fundamento: Fundamento
    administradora: User
    editora: User
    editora_2: User
    auditora: User
    de_a: User
    """Captures for party A, as does `de_a_2`."""
    de_a_2: User
    de_b: User
    pagina: CandidaturaPage
    """A candidacy of party A: registered and approved, nothing captured, privacy notice not accepted."""
    pagina_b: CandidaturaPage

    @property
    def registro(self) -> Registro:
        """The registration of `pagina`."""
        return self.pagina.registro


def un_mundo(**del_proceso: Any) -> Mundo:
    """The world, in the middle of its campaign. Keyword arguments change the process."""
    preparar_grupos()
    distrito = _territorio()
    proceso = un_proceso(distrito, **del_proceso)
    pagina_del_proceso = una_pagina_de_proceso(proceso)
    cargo = un_cargo()
    contienda = Contienda.objects.create(
        proceso=proceso,
        clave=f"diputacion-mr-{distrito.numero}",
        cargo=cargo,
        principio=Principio.MAYORIA,
        distrito=distrito,
        inicio_campania=dt.date(2024, 4, 10),
        fin_campania=dt.date(2024, 5, 29),
    )
    partido_a = un_actor(proceso, "pa", "Partido Alameda", "PA", 1)
    partido_b = un_actor(proceso, "pb", "Partido Bugambilia", "PB", 2)
    fundamento = Fundamento.objects.create(
        clave="copia", texto="Copia íntegra de las propuestas de otra candidatura", locale=Locale.get_default()
    )
    cuentas = _cuentas(partido_a, partido_b)
    mundo = Mundo(
        proceso=proceso,
        proceso_page=pagina_del_proceso,
        contienda=contienda,
        distrito=distrito,
        cargo=cargo,
        partido_a=partido_a,
        partido_b=partido_b,
        fundamento=fundamento,
        pagina=None,  # type: ignore[arg-type]  # set below: a candidacy needs its world
        pagina_b=None,  # type: ignore[arg-type]  # same
        **cuentas,
    )
    mundo.pagina = una_candidatura(mundo, partido_a, nombre_publico="Rosaura Treviño Arzola")
    mundo.pagina_b = una_candidatura(mundo, partido_b, nombre_publico="Eusebio Marmolejo Quiñones", sexo=Sexo.HOMBRE)
    return mundo


def un_proceso(distrito: Distrito, **cambios: Any) -> Proceso:
    """An open process in campaign, with limits, questionnaire and consent texts."""
    datos: dict[str, Any] = {
        "clave": "durango-2024",
        "nombre": "Proceso Electoral Local 2023-2024",
        "entidad": distrito.mapa.entidad,
        "mapa": distrito.mapa,
        "estado": EstadoProceso.ABIERTO,
        "jornada": dt.date(2024, 6, 2),
        "apertura_captura": dt.date(2024, 4, 20),
        "fecha_simulada": HOY,
        **cambios,
    }
    proceso = Proceso(**datos)
    proceso.save()
    LimiteTexto.objects.bulk_create(
        LimiteTexto(proceso=proceso, campo=campo, minimo=minimo, maximo=maximo, obligatorio=obligatorio)
        for campo, (minimo, maximo, obligatorio) in LIMITES.items()
    )
    un_cuestionario(proceso)
    for tipo in Autorizacion:
        TextoConsentimiento.objects.create(
            proceso=proceso, tipo=tipo, titulo=f"Texto de {tipo.value}", texto=f"Contenido de {tipo.value}.",
            locale=Locale.get_default(),
        )  # fmt: skip
    return proceso


def un_cuestionario(proceso: Proceso) -> Cuestionario:
    """INE's twenty questions as rows of a process."""
    es = Locale.get_default()
    cuestionario = Cuestionario.objects.create(proceso=proceso, nombre="Cuestionario de identidad")
    for orden, pregunta in enumerate(PREGUNTAS, 1):
        fila = Pregunta.objects.create(
            cuestionario=cuestionario,
            codigo=pregunta.codigo,
            orden=orden,
            texto=pregunta.texto,
            grupo=pregunta.grupo or "",
            depende_de=pregunta.depende_de or "",
            abre_con=" ".join(pregunta.abre_con),
            locale=es,
        )
        Opcion.objects.bulk_create(
            Opcion(pregunta=fila, codigo=c, texto=t, orden=n, abierta=c in pregunta.abiertas, locale=es)
            for n, (c, t) in enumerate(pregunta.opciones)
        )
    return cuestionario


def una_pagina_de_proceso(proceso: Proceso) -> ProcesoPage:
    """The process's landing under the site's home, with the review set up."""
    inicio = HomePage.objects.first()
    if inicio is None:
        raiz = Page.get_first_root_node()
        inicio = raiz.add_child(instance=HomePage(title="Conóceles", slug="conoceles", locale=Locale.get_default()))
        Site.objects.update_or_create(is_default_site=True, defaults={"root_page": inicio, "hostname": "localhost"})
    pagina = inicio.add_child(instance=ProcesoPage(title=proceso.nombre, slug=proceso.clave, proceso=proceso))
    preparar_flujo(pagina)
    return pagina


def un_cargo() -> Cargo:
    """Local deputy."""
    cargo, _creado = Cargo.objects.get_or_create(
        clave="diputacion-local",
        locale=Locale.get_default(),
        defaults={
            "nombre": "Diputación local",
            "nombre_femenino": "Diputada local",
            "nombre_masculino": "Diputado local",
            "ambito": Ambito.DISTRITO,
            "edad_minima": 21,
        },
    )
    return cargo


def un_actor(proceso: Proceso, clave: str, nombre: str, siglas: str, orden: int = 1, **cambios: Any) -> ActorPolitico:
    """An actor with its branch, group and images."""
    actor = ActorPolitico(proceso=proceso, clave=clave, nombre=nombre, siglas=siglas, orden_boleta=orden, **cambios)
    actor.save()
    preparar_actor(actor)
    return ActorPolitico.objects.get(pk=actor.pk)


def un_registro(mundo: Mundo, actor: ActorPolitico, **cambios: Any) -> Registro:
    """An approved registration in the world's contienda, in a fórmula of its own."""
    numero = next(_numeros)
    formula = cambios.pop("formula", None) or Formula.objects.create(
        contienda=cambios.pop("contienda", mundo.contienda), actor=actor, numero=numero
    )
    datos: dict[str, Any] = {
        "proceso": mundo.proceso,
        "formula": formula,
        "clave_externa": f"prueba-{numero}",
        "nombre_publico": f"Persona de Prueba {numero}",
        "sexo": Sexo.MUJER,
        "edad_jornada": 41,
        "estado": EstadoRegistro.APROBADA,
        **cambios,
    }
    return Registro.objects.create(**datos)


def una_candidatura(mundo: Mundo, actor: ActorPolitico, **del_registro: Any) -> CandidaturaPage:
    """A registration with its empty page in the actor's branch."""
    registro = un_registro(mundo, actor, **del_registro)
    rama = ActorPolitico.objects.get(pk=actor.pk).pagina
    cargo = CargoIndexPage.objects.child_of(rama).filter(cargo=mundo.cargo).first()
    if cargo is None:
        cargo = rama.add_child(
            instance=CargoIndexPage(title=mundo.cargo.nombre, slug=mundo.cargo.clave, cargo=mundo.cargo)
        )
    cargo.refresh_from_db()
    return cargo.add_child(
        instance=CandidaturaPage(title=registro.nombre_publico, slug=registro.id_publico, registro=registro, live=False)
    )


def prosa(largo: int, tema: str = "agua") -> str:
    """Plausible prose of exactly that many characters."""
    frase = f"Trabajo por el {tema} de las colonias y los ejidos con cuentas claras y plazos escritos. "
    return (frase * (largo // len(frase) + 1))[: largo - 1] + "."


def unas_respuestas(**cambios: Any) -> Respuestas:
    """Complete answers, with every identity question that applies."""
    no = RespuestaIdentidad(("no",))
    identidad = {
        pregunta.codigo: no
        for pregunta in PREGUNTAS
        if pregunta.depende_de is None and ("no", "No") in pregunta.opciones
    }
    identidad |= {
        "ingreso": RespuestaIdentidad(("11001_25000",)),
        "ingreso_fuente": RespuestaIdentidad(("salario",)),
        "entidad_nacimiento": RespuestaIdentidad(("10",)),
    }
    datos: dict[str, Any] = {
        "redes": (Enlace("facebook", "https://www.facebook.com/prueba"),),
        "contactos": (Enlace("correo", "contacto@ejemplo.mx"),),
        "grado_estudios": "licenciatura",
        "estatus_grado": "titulo",
        "carrera": "Contaduría",
        "cursos": ("Presupuesto participativo",),
        "historia_profesional": prosa(300, "trabajo"),
        "trayectoria_politica": prosa(300, "barrio"),
        "motivo": prosa(300, "motivo"),
        "propuesta_1": Propuesta("Agua medida", prosa(300, "agua")),
        "propuesta_2": Propuesta("", prosa(300, "transporte")),
        "propuesta_genero": Propuesta("", prosa(300, "cuidado")),
        "identidad": identidad,
        **cambios,
    }
    return Respuestas(**datos)


def una_foto(actor: ActorPolitico) -> Imagen:
    """A portrait in the actor's own collection."""
    archivo = SimpleUploadedFile("retrato.jpg", un_jpeg(), content_type="image/jpeg")
    return Imagen.objects.create(title="Retrato", file=archivo, width=320, height=400, collection=actor.coleccion)


def capturar(pagina: CandidaturaPage, persona: User, **cambios: Any) -> CandidaturaPage:
    """Save a draft with complete answers (changed by name) as a person of the party; returns the latest version."""
    borrador = CandidaturaPage.objects.get(pk=pagina.pk).get_latest_revision_as_object()
    volcar(unas_respuestas(**cambios), borrador)
    borrador.foto = una_foto(borrador.registro.formula.actor)
    borrador.foto_reciente = True
    borrador.save_revision(user=persona)
    return CandidaturaPage.objects.get(pk=pagina.pk)


def consentir(
    registro: Registro, *, tratamiento: bool = True, publicacion: bool = True, estadistica: bool = True,
    persona: User | None = None,
) -> list[Consentimiento]:  # fmt: skip
    """Accept the privacy notice and decide on the three authorisations."""
    decisiones = {
        Autorizacion.AVISO: True,
        Autorizacion.TRATAMIENTO: tratamiento,
        Autorizacion.PUBLICACION: publicacion,
        Autorizacion.ESTADISTICA: estadistica,
    }
    return asentar_consentimiento(registro, decisiones, persona=persona)


def en_revision(pagina: CandidaturaPage, mundo: Mundo, **cambios: Any) -> CandidaturaPage:
    """Captured in full by the party's person and submitted."""
    consentir(pagina.registro, persona=mundo.de_a)
    quien = mundo.de_a if pagina.registro.formula.actor_id == mundo.partido_a.pk else mundo.de_b
    capturada = capturar(pagina, quien, **cambios)
    enviar(capturada, quien)
    return CandidaturaPage.objects.get(pk=pagina.pk)


def publicada(pagina: CandidaturaPage, mundo: Mundo, **cambios: Any) -> CandidaturaPage:
    """Captured, submitted, approved by an editor and so published."""
    aprobar(en_revision(pagina, mundo, **cambios), mundo.editora)
    return CandidaturaPage.objects.get(pk=pagina.pk)


def _territorio() -> Distrito:
    entidad = Entidad.objects.create(clave="10", nombre="Durango")
    mapa = MapaElectoral.objects.create(entidad=entidad, clave="2023", nombre="Distritación 2023")
    municipio = Municipio.objects.create(entidad=entidad, cve_ine="007", cve_inegi="007", nombre="Gómez Palacio")
    distrito = Distrito.objects.create(mapa=mapa, numero=11, cabecera="Gómez Palacio", municipio_cabecera=municipio)
    seccion = Seccion.objects.create(entidad=entidad, numero=1234)
    SeccionEnMapa.objects.create(mapa=mapa, seccion=seccion, municipio=municipio, distrito=distrito)
    return distrito


def _cuentas(partido_a: ActorPolitico, partido_b: ActorPolitico) -> dict[str, User]:
    def cuenta(alias: str, rol: Rol, *actores: ActorPolitico) -> User:
        persona = crear_cuenta(
            correo=f"{alias}@ejemplo.mx", nombre=alias.replace("_", " ").title(), rol=rol, actores=actores,
            invitar=False,
        )  # fmt: skip
        persona.set_password(CONTRASENIA)
        persona.save()
        return persona

    return {
        "administradora": cuenta("administradora", Rol.ADMINISTRADORA),
        "editora": cuenta("editora", Rol.EDITORA),
        "editora_2": cuenta("editora_2", Rol.EDITORA),
        "auditora": cuenta("auditora", Rol.AUDITORA),
        "de_a": cuenta("de_a", Rol.PARTIDO, partido_a),
        "de_a_2": cuenta("de_a_2", Rol.PARTIDO, partido_a),
        "de_b": cuenta("de_b", Rol.PARTIDO, partido_b),
    }
