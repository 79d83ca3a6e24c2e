"""The form of a candidacy: a draft is saved as it was typed; limits, formats and completeness hold on submission.

The StreamFields are shown as plain fields, since each holds exactly one struct; the form reads them
from the page and writes them back. It carries the version of the questionnaire that it shows: nothing is
written under a version that was not read.
"""

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.functional import cached_property
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from wagtail.admin.widgets import AdminAutoHeightTextInput
from wagtail.images import get_image_model

from candidaturas.captura import campos_identidad, completitud, comprobaciones, contacto, lectura, mensajes
from candidaturas.captura.borrador import FormularioDeBorrador
from candidaturas.captura.escritura import flujos
from candidaturas.captura.identidad import Identidad, depurar
from candidaturas.captura.relectura import cambiadas_desde, relectura_de
from candidaturas.captura.textos import textos
from candidaturas.etiquetas import CAMPO_TEXTO
from candidaturas.ficha import Enlace, Propuesta, Respuestas
from candidaturas.vocabulario import CampoTexto, GradoEstudios
from cms.base.enteros import entero
from cms.base.permisos import politica_de


def _texto(campo: CampoTexto) -> forms.CharField:
    return forms.CharField(label=CAMPO_TEXTO[campo], required=False, widget=AdminAutoHeightTextInput, strip=True)


def _titulo() -> forms.CharField:
    return forms.CharField(label=CAMPO_TEXTO[CampoTexto.TITULO_PROPUESTA], required=False)


class CandidaturaForm(FormularioDeBorrador):
    """What a party fills in. Everything it asks comes from the process's rows."""

    historia_profesional = _texto(CampoTexto.HISTORIA_PROFESIONAL)
    trayectoria_politica = _texto(CampoTexto.TRAYECTORIA_POLITICA)
    motivo_texto = _texto(CampoTexto.MOTIVO)
    propuesta_1_titulo = _titulo()
    propuesta_1_texto = _texto(CampoTexto.PROPUESTA_1)
    propuesta_2_titulo = _titulo()
    propuesta_2_texto = _texto(CampoTexto.PROPUESTA_2)
    propuesta_genero_titulo = _titulo()
    propuesta_genero_texto = _texto(CampoTexto.PROPUESTA_GENERO)
    cuestionario_leido = forms.CharField(required=False, widget=forms.HiddenInput)

    #: The form's field of each bounded text.
    CAMPOS = {
        CampoTexto.HISTORIA_PROFESIONAL: "historia_profesional",
        CampoTexto.TRAYECTORIA_POLITICA: "trayectoria_politica",
        CampoTexto.MOTIVO: "motivo_texto",
        CampoTexto.PROPUESTA_1: "propuesta_1_texto",
        CampoTexto.PROPUESTA_2: "propuesta_2_texto",
        CampoTexto.PROPUESTA_GENERO: "propuesta_genero_texto",
    }
    #: The proposal that each title names.
    TITULOS = {
        "propuesta_1_titulo": "propuesta_1",
        "propuesta_2_titulo": "propuesta_2",
        "propuesta_genero_titulo": "propuesta_genero",
    }

    #: Fields that are no answer: what was read of the questionnaire, and what the form was opened on.
    MARCAS = ("cuestionario_leido", "cuestionario_releido", "partida")

    initial: dict[str, Any]

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        registro = self.instance.registro
        self.requisitos = completitud.requisitos_de(registro, (get_language() or "es")[:2])
        self.preguntas = {p.codigo: p for p in self.requisitos.preguntas_permitidas()}
        self.fields.update(campos_identidad.campos(self.preguntas.values()))
        self._poner_iniciales()
        self._poner_limites()
        meses = registro.proceso.meses_de_la_fotografia
        self.fields["foto_reciente"].label = _("Declaro que la fotografía tiene %(meses)s meses o menos") % {
            "meses": meses
        }
        self.partir()
        if not self.is_bound:
            comprobaciones.senalar_defectos(self)

    def _poner_iniciales(self) -> None:
        guardadas = lectura.leer(self.instance)
        self.guardada = guardadas.identidad
        self.relectura = relectura_de(self.instance, self.guardada, self.requisitos)
        if self.relectura:
            self.fields["cuestionario_releido"] = forms.BooleanField(
                label=_("Ya revisé las respuestas de las preguntas que cambiaron"), required=False
            )
        escritos = textos(guardadas)
        iniciales = {self.CAMPOS[campo]: texto for campo, texto in escritos.items()}
        iniciales |= {titulo: getattr(guardadas, propuesta).titulo for titulo, propuesta in self.TITULOS.items()}
        iniciales |= campos_identidad.iniciales(self.preguntas.values(), dict(guardadas.identidad))
        self.initial = {**iniciales, **self.initial}

    def _poner_limites(self) -> None:
        """Help and counters beside each text, from the same rows that are checked."""
        for campo, nombre in [
            *self.CAMPOS.items(),
            *((CampoTexto.TITULO_PROPUESTA, titulo) for titulo in self.TITULOS),
        ]:
            limite = self.requisitos.limites.get(campo)
            if limite is None or nombre not in self.fields:
                continue
            self.fields[nombre].help_text = mensajes.medida(limite)
            self.fields[nombre].widget.attrs |= {
                "data-limite-minimo": limite.minimo,
                "data-limite-maximo": limite.maximo,
                "data-limite-espacios": "si" if limite.cuenta_espacios else "no",
                **mensajes.palabras_del_contador(),
            }

    @property
    def version(self) -> str:
        """The version that the form shows, as its field carries it; empty when nothing is asked."""
        return str(self.requisitos.cuestionario or "")

    @cached_property
    def por_releer(self) -> frozenset[str]:
        """The questions that read otherwise than when they were answered, whether the answer was saved or is in the form."""
        leida = self.data.get("cuestionario_leido") if self.is_bound else self.version
        if leida == self.version:
            return self.relectura.cambiadas
        registro = self.instance.registro
        return self.relectura.cambiadas | cambiadas_desde(entero(leida or ""), registro.proceso, self.requisitos)

    @property
    def falta_releer(self) -> bool:
        """Whether nobody said to have read again what changed since the saved answers were given."""
        return bool(self.relectura) and not self.cleaned_data.get("cuestionario_releido")

    @property
    def cambia_identidad(self) -> bool:
        """Whether the identity answers are others than those that the form showed."""
        return self.respuestas.identidad != self._que_aplican(self.guardada)

    @property
    def errores_por_campo(self) -> list[dict[str, str]]:
        """Every error, with the id of the field that it leads to."""
        return comprobaciones.errores_por_campo(self)

    def clean_foto(self) -> Any:
        """A portrait is one that the person may choose, or the one that was there."""
        foto = self.cleaned_data["foto"]
        if foto is None or foto.pk == self.initial.get("foto") or self.for_user is None:
            return foto
        if not politica_de(get_image_model()).user_has_any_permission_for_instance(
            self.for_user, ["choose", "change"], foto
        ):
            raise ValidationError(
                _("Esa imagen no está entre las tuyas. Elige una de tu partido o coalición."), code="imagen_ajena"
            )
        return foto

    def clean(self) -> dict[str, Any]:
        datos = super().clean()
        if datos.get("grado_estudios") == GradoEstudios.SIN_ESTUDIOS:
            datos["estatus_grado"] = ""
        comprobaciones.revisar_lectura(self)
        if self.es_envio:
            comprobaciones.revisar_faltantes(self)
        return datos

    @cached_property
    def respuestas(self) -> Respuestas:
        """The answers in the form, without those of questions that do not apply."""
        datos = self.cleaned_data
        escritos = {nombre: lectura.limpio(datos.get(nombre)) for nombre in self.CAMPOS.values()}
        propuestas: dict[str, Any] = {
            propuesta: Propuesta((datos.get(titulo) or "").strip(), escritos[f"{propuesta}_texto"])
            for titulo, propuesta in self.TITULOS.items()
        }
        return Respuestas(
            redes=tuple(Enlace(d["red"], d["direccion"]) for d in self.filas("redes")),
            contactos=tuple(
                Enlace(d["medio"], contacto.normal(d["medio"], d["valor"])) for d in self.filas("contactos")
            ),
            cursos=tuple(d["nombre"] for d in self.filas("cursos")),
            grado_estudios=datos.get("grado_estudios") or "",
            estatus_grado=datos.get("estatus_grado") or "",
            carrera=datos.get("carrera") or "",
            historia_profesional=escritos["historia_profesional"],
            trayectoria_politica=escritos["trayectoria_politica"],
            motivo=escritos["motivo_texto"],
            identidad=self._que_aplican(campos_identidad.leer(self.preguntas.values(), datos)),
            **propuestas,
        )

    def _que_aplican(self, identidad: Identidad) -> Identidad:
        """Of some answers, what the version that is shown can hold."""
        aplican = self.requisitos.se_preguntan(identidad)
        return {p.codigo: depurar(p, identidad[p.codigo]) for p in aplican if p.codigo in identidad}

    def save(self, commit: bool = True) -> Any:
        """Write the answers back to the page's StreamFields, then save as Wagtail does.

        Identity answers that have to be read again stay as they were, under the version that they answer.
        """
        respuestas = self.respuestas
        if self.falta_releer:
            respuestas = replace(respuestas, identidad=self.relectura.conservadas)
        else:
            self.instance.cuestionario = self.requisitos.cuestionario
        for campo, valor in flujos(respuestas).items():
            setattr(self.instance, campo, valor)
        return super().save(commit=commit)

    def filas(self, nombre: str) -> Iterator[dict[str, Any]]:
        """The rows of a formset that are filled in and stay."""
        for fila in self.formularios(nombre):
            yield fila.cleaned_data

    def formularios(self, nombre: str) -> Iterator[forms.ModelForm]:
        """The forms of those rows."""
        for fila in self.formsets[nombre].forms if nombre in self.formsets else ():
            if fila.is_valid() and fila.cleaned_data and not fila.cleaned_data.get("DELETE"):
                yield fila
