"""Forms of the import: the upload, the decisions on conflicts, and the last word."""

from types import MappingProxyType
from typing import TYPE_CHECKING, Any

from django import forms
from django.core.files.uploadedfile import UploadedFile
from django.utils.translation import gettext_lazy as _

from candidaturas.exchange.errores import ErrorDeArchivo
from candidaturas.exchange.ocultos import OCULTOS
from candidaturas.exchange.palabras_de_avance import DECISIONES, OCULTO
from candidaturas.exchange.plan import Decision
from candidaturas.exchange.problemas import Problema
from candidaturas.exchange.reader import EXTENSIONES, LIMITES, comprobar
from candidaturas.exchange.reader.limites import MB
from candidaturas.models import Importacion, Proceso
from candidaturas.models.decision import impedir_en_archivo
from candidaturas.rechazos import ProcesoArchivado

if TYPE_CHECKING:
    from django_stubs_ext import StrOrPromise


class SubidaForm(forms.Form):
    """A process and a file that may be read."""

    proceso = forms.ModelChoiceField(
        Proceso.objects.none(),
        label=_("Proceso al que se importa"),
        error_messages={
            "required": _("Elige el proceso."),
            "invalid_choice": _("Ese proceso no existe. Elige uno de la lista."),
        },
    )
    archivo = forms.FileField(
        label=_("Archivo del registro"),
        allow_empty_file=True,  # it has words of its own
        max_length=200,
        error_messages={"required": _("Elige el archivo.")},
        help_text=_(
            "Formato del INE (.xlsx, .xls o su primera hoja en .csv) o del registro estatal. Máximo %(maximo)s MB."
        )
        % {"maximo": LIMITES.bytes_archivo // MB},
        widget=forms.FileInput(attrs={"accept": ",".join(EXTENSIONES)}),
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["proceso"].queryset = Proceso.objects.all()  # type: ignore[attr-defined]  # a ModelChoiceField
        self.contenido = b""

    def clean_proceso(self) -> Proceso:
        """An archive takes nothing more."""
        proceso: Proceso = self.cleaned_data["proceso"]
        try:
            impedir_en_archivo(proceso)
        except ProcesoArchivado as rechazo:
            raise forms.ValidationError(str(rechazo)) from rechazo
        return proceso

    def clean_archivo(self) -> UploadedFile:
        """Refuse at once what needs no parsing to be refused; the rest is said by the review."""
        archivo: UploadedFile = self.cleaned_data["archivo"]
        self.contenido = archivo.read()
        try:
            comprobar(self.contenido, archivo.name or "")
        except ErrorDeArchivo as error:
            raise forms.ValidationError(str(error)) from error
        return archivo


class DecisionesForm(forms.Form):
    """One choice per conflict that a person may decide, and one per decision taken, which may be undone.

    Leaving a conflict undecided keeps the row out.
    """

    def __init__(self, importacion: Importacion, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.importacion = importacion
        for indice, conflicto in enumerate(self._decidibles()):
            opciones: list[tuple[str, StrOrPromise]] = [("", _("Dejar como está (la fila no se aplica)"))]
            opciones += [(opcion, DECISIONES[Decision(opcion)]) for opcion in conflicto["opciones"]]
            self.fields[f"conflicto-{indice}"] = forms.ChoiceField(
                label=_("Fila %(fila)s: %(nombre)s, %(actor)s, número %(numero)s") % conflicto,
                help_text=Problema.desde_datos(conflicto["problema"]).mensaje,
                choices=opciones,
                required=False,
                widget=forms.RadioSelect,
            )
        for indice, decidida in enumerate(self._decididas()):
            tomada = importacion.decisiones[decidida["clave"]]
            self.fields[f"decidida-{indice}"] = forms.ChoiceField(
                label=_("Decidido. Fila %(fila)s: %(nombre)s, %(actor)s, número %(numero)s") % decidida,
                choices=[
                    (tomada, DECISIONES[Decision(tomada)]),
                    ("", _("Cambiar: quitar la decisión y volver a preguntar")),
                ],
                initial=tomada,
                required=False,
                widget=forms.RadioSelect,
            )

    def _decididas(self) -> list[dict[str, Any]]:
        """The rows on which somebody has decided, but those that are asked again."""
        preguntadas = {c["clave"] for c in self._decidibles()}
        tomadas = self.importacion.decisiones.keys() - preguntadas
        return [fila for fila in self.importacion.plan.get("decididas", ()) if fila["clave"] in tomadas]

    def _decidibles(self) -> list[dict[str, Any]]:
        return [c for c in self.importacion.plan.get("conflictos", ()) if c["opciones"]]

    def decisiones(self) -> dict[str, str]:
        """Decisions taken before and now, by the key of their row."""
        tomadas = dict(self.importacion.decisiones)
        for indice, conflicto in enumerate(self._decidibles()):
            if elegida := self.cleaned_data.get(f"conflicto-{indice}"):
                tomadas[conflicto["clave"]] = elegida
        for indice, decidida in enumerate(self._decididas()):
            campo = f"decidida-{indice}"
            if self.add_prefix(campo) in self.data and not self.cleaned_data.get(campo):
                del tomadas[decidida["clave"]]
        return tomadas


class OcultosForm(forms.Form):
    """Whether what is hidden in the file is read."""

    decision = forms.ChoiceField(
        label=_("Lo que está oculto en el archivo"),
        choices=[(valor.value, rotulo) for valor, rotulo in OCULTO.items()],
        widget=forms.RadioSelect,
        error_messages={"required": _("Di si lo oculto se incluye o se deja fuera.")},
    )

    def __init__(self, importacion: Importacion, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["decision"].initial = importacion.decisiones.get(OCULTOS)


class AplicarForm(forms.Form):
    """The last word, which includes what was read by more than the letter: a person has looked at those rows."""

    confirmo_calidad = forms.BooleanField(
        label=_("Revisé las filas señaladas: el orden dice bien quién es propietaria y quién suplente."),
        error_messages={"required": _("Confirma que revisaste quién es propietaria y quién suplente.")},
    )
    confirmo_fechas = forms.BooleanField(
        label=_("Revisé las fechas que perdieron su formato: los números son esas fechas."),
        error_messages={"required": _("Confirma que revisaste las fechas que perdieron su formato.")},
    )

    #: Count of the import that asks for each of them.
    _SI_HAY = MappingProxyType({"confirmo_calidad": "calidad_por_orden", "confirmo_fechas": "fechas_por_numero"})

    def __init__(self, importacion: Importacion, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for campo, cuenta in self._SI_HAY.items():
            if not importacion.cuentas.get(cuenta):
                del self.fields[campo]
