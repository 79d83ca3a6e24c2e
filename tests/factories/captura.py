"""What a browser would send: every field of a rendered form as it stands, with some changed."""

from html.parser import HTMLParser
from typing import Any

from tests.factories.mundo import Mundo, prosa, una_foto


class _Formulario(HTMLParser):
    """Collects the successful controls of one form."""

    def __init__(self, identificador: str) -> None:
        super().__init__()
        self.identificador = identificador
        self.dentro = False
        self.en_plantilla = 0
        self.campos: dict[str, list[str]] = {}
        self.select: str | None = None
        self.textarea: str | None = None
        self.texto = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        datos = dict(attrs)
        if tag == "form":
            self.dentro = datos.get("id") == self.identificador
        if tag == "template":
            self.en_plantilla += 1
        nombre = datos.get("name")
        if not self.dentro or self.en_plantilla:
            return
        if tag == "input" and nombre:
            tipo = datos.get("type", "text")
            if tipo in {"radio", "checkbox"} and "checked" not in datos:
                return
            self.campos.setdefault(nombre, []).append(datos.get("value") or ("on" if tipo == "checkbox" else ""))
        elif tag == "select":
            self.select = nombre
        elif tag == "option" and self.select and "selected" in datos:
            self.campos.setdefault(self.select, []).append(datos.get("value") or "")
        elif tag == "textarea":
            self.textarea, self.texto = nombre, ""

    def handle_data(self, data: str) -> None:
        if self.textarea:
            self.texto += data

    def handle_endtag(self, tag: str) -> None:
        if tag == "form":
            self.dentro = False
        elif tag == "template":
            self.en_plantilla -= 1
        elif tag == "select":
            self.select = None
        elif tag == "textarea" and self.textarea:
            self.campos.setdefault(self.textarea, []).append(self.texto.strip("\n"))
            self.textarea = None


def datos_del_formulario(respuesta: Any, identificador: str = "page-edit-form", **cambios: Any) -> dict[str, Any]:
    """The fields of a form in an answer, ready to be posted."""
    lector = _Formulario(identificador)
    lector.feed(respuesta.content.decode())
    assert lector.campos, f"no form {identificador} in the answer"
    return {**{k: v if len(v) > 1 else v[0] for k, v in lector.campos.items()}, **cambios}


def completas(mundo: Mundo) -> dict[str, str]:
    """What a person types to complete the form."""
    return {
        "foto": str(una_foto(mundo.partido_a).pk),
        "foto_reciente": "on",
        "contactos-TOTAL_FORMS": "1",
        "contactos-0-medio": "telefono",
        "contactos-0-valor": "618 123 45 67",
        "contactos-0-ORDER": "1",
        "grado_estudios": "licenciatura",
        "estatus_grado": "titulo",
        "historia_profesional": prosa(300, "trabajo"),
        "trayectoria_politica": prosa(300, "barrio"),
        "motivo_texto": prosa(300, "motivo"),
        "propuesta_1_texto": prosa(300, "agua"),
        "propuesta_2_texto": prosa(300, "transporte"),
        "propuesta_genero_texto": prosa(300, "cuidado"),
        **{
            f"identidad_{codigo}": "no"
            for codigo in (
                "indigena", "lengua_indigena", "discapacidad", "afromexicana", "diversidad", "migrante", "joven", "mayor",
            )
        },
        "identidad_ingreso": "11001_25000",
        "identidad_ingreso_fuente": "salario",
        "identidad_entidad_nacimiento": "10",
    }  # fmt: skip
