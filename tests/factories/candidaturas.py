"""A candidacy in each of its states, reached by the real services."""

from itertools import count
from typing import TYPE_CHECKING, Any

from django.core.files.uploadedfile import SimpleUploadedFile

from candidaturas.cuestionario_ine import PREGUNTAS
from candidaturas.ficha import Enlace, Propuesta, RespuestaIdentidad, Respuestas
from candidaturas.models import (
    ActorPolitico,
    CandidaturaPage,
    CargoIndexPage,
    Consentimiento,
    Formula,
    Proceso,
    Registro,
    TextoConsentimiento,
)
from candidaturas.publicacion.respuestas import volcar
from candidaturas.vocabulario import Autorizacion, EstadoRegistro, Sexo
from candidaturas.workflow.consentimiento import asentar_consentimiento
from candidaturas.workflow.decision import aprobar
from candidaturas.workflow.envio import enviar
from cms.base.models import Imagen, User
from tests.factories.imagenes import un_jpeg

if TYPE_CHECKING:
    from tests.factories.mundo import Mundo

_numeros = count(1)


def un_registro(mundo: "Mundo", actor: ActorPolitico, **cambios: Any) -> Registro:
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


def una_candidatura(mundo: "Mundo", actor: ActorPolitico, **del_registro: Any) -> CandidaturaPage:
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
    vigente = borrador.registro.proceso.cuestionarios.vigente()
    volcar(unas_respuestas(**cambios), borrador, cuestionario=vigente and vigente.version)
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


def leidos(proceso: Proceso) -> dict[str, str]:
    """What the screen of the notice sends of the texts that it showed: those in force, in Spanish."""
    textos = TextoConsentimiento.objects.filter(proceso=proceso).order_by("version")
    return {f"leido_{texto.tipo}": texto.huella for texto in textos}


def en_revision(pagina: CandidaturaPage, mundo: "Mundo", **cambios: Any) -> CandidaturaPage:
    """Captured in full by the party's person and submitted."""
    consentir(pagina.registro, persona=mundo.de_a)
    quien = mundo.de_a if pagina.registro.formula.actor_id == mundo.partido_a.pk else mundo.de_b
    capturada = capturar(pagina, quien, **cambios)
    enviar(capturada, quien)
    return CandidaturaPage.objects.get(pk=pagina.pk)


def publicada(pagina: CandidaturaPage, mundo: "Mundo", **cambios: Any) -> CandidaturaPage:
    """Captured, submitted, approved by an editor and so published."""
    aprobar(en_revision(pagina, mundo, **cambios), mundo.editora)
    return CandidaturaPage.objects.get(pk=pagina.pk)
