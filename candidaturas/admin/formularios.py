"""Forms of the review, the privacy notice and the registration's actions."""

from collections.abc import Mapping
from typing import Any

from django import forms
from django.core.files.uploadedfile import UploadedFile
from django.utils.text import format_lazy
from django.utils.translation import gettext_lazy as _
from wagtail.models import Locale

from candidaturas.models import Fundamento, TextoConsentimiento
from candidaturas.rechazos import Rechazo
from candidaturas.vocabulario import Autorizacion, Rubro
from candidaturas.workflow.consentimiento import leidos_en_vigor, se_otorga
from candidaturas.workflow.decision import Observada

#: First bytes of each kind of file that a signed form may be.
FIRMAS = {b"%PDF-": ".pdf", b"\xff\xd8\xff": ".jpg", b"\x89PNG\r\n\x1a\n": ".png"}
PESO_MAXIMO = 10 * 1024 * 1024


class ObservacionForm(forms.Form):
    """What is observed in one rubro. Left empty, the rubro is not observed."""

    fundamento = forms.ModelChoiceField(queryset=Fundamento.objects.none(), label=_("Fundamento"), required=False)
    detalle = forms.CharField(
        label=_("Qué se observa"), widget=forms.Textarea(attrs={"rows": 3}), max_length=1000, required=False
    )
    dice = forms.CharField(label=_("Dice"), widget=forms.Textarea(attrs={"rows": 2}), max_length=5000, required=False)
    debe_decir = forms.CharField(
        label=_("Debe decir"), widget=forms.Textarea(attrs={"rows": 2}), max_length=5000, required=False
    )

    def __init__(self, data: Any = None, *, rubro: Rubro) -> None:
        super().__init__(data, prefix=f"obs-{rubro.value}")
        self.rubro = rubro
        self.fields["fundamento"].queryset = Fundamento.objects.filter(locale=Locale.get_default())  # type: ignore[attr-defined]  # it is a ModelChoiceField

    @property
    def hay_algo(self) -> bool:
        """Whether the reviewer wrote or chose anything."""
        return any(self.cleaned_data.get(campo) for campo in self.fields)

    def clean(self) -> dict[str, Any]:
        datos = super().clean() or {}
        if self.hay_algo:
            for campo, falta in (
                ("fundamento", _("Elige el fundamento de la observación.")),
                ("detalle", _("Escribe qué se observa.")),
            ):
                if not datos.get(campo):
                    self.add_error(campo, falta)
        return datos

    def observada(self) -> Observada:
        """The observation, once the form is valid."""
        datos = self.cleaned_data
        return Observada(self.rubro, datos["fundamento"], datos["detalle"], datos["dice"], datos["debe_decir"])


class MotivoForm(forms.Form):
    """The reason to read sensitive answers."""

    motivo = forms.CharField(
        label=_("Motivo de la consulta"),
        help_text=_("Queda en la bitácora con tu nombre y la hora."),
        min_length=10,
        max_length=300,
        widget=forms.TextInput(attrs={"autocomplete": "off"}),
    )


def _si_o_no(etiqueta: Any) -> forms.TypedChoiceField:
    return forms.TypedChoiceField(
        label=etiqueta,
        choices=[("si", _("Sí, autoriza")), ("no", _("No autoriza"))],
        coerce=lambda valor: valor == "si",
        widget=forms.RadioSelect,
        error_messages={"required": format_lazy(_("Elige «Sí» o «No» en «{que}»."), que=etiqueta)},
    )


class ConsentimientoForm(forms.Form):
    """The notice and the three authorisations, each yes or no; what is granted anew comes with the signed form."""

    aviso = forms.BooleanField(
        label=_("La persona candidata leyó y acepta el aviso de privacidad"),
        error_messages={"required": _("Para capturar hay que aceptar el aviso de privacidad.")},
    )
    tratamiento = _si_o_no(_("Tratamiento de sus datos sensibles"))
    publicacion = _si_o_no(_("Publicación de sus respuestas sensibles"))
    estadistica = _si_o_no(_("Uso de sus respuestas en estadísticas"))
    formato = forms.FileField(
        label=_("Formato firmado por la persona candidata"),
        help_text=_(
            "PDF, JPG o PNG de hasta 10 MB. Nunca se publica. Hace falta para autorizar; para negar o retirar, no."
        ),
        required=False,
    )

    data: Any

    def __init__(
        self,
        *args: Any,
        vigentes: Mapping[str, bool],
        textos: Mapping[Autorizacion, TextoConsentimiento],
        **kwargs: Any,
    ) -> None:
        super().__init__(*args, **kwargs)
        self.vigentes = vigentes
        self.textos = textos

    @property
    def leidos(self) -> dict[Autorizacion, str]:
        """The digest of each text that was on the screen."""
        return {tipo: self.data.get(f"leido_{tipo.value}", "") for tipo in self.textos}

    @property
    def cambios(self) -> dict[Autorizacion, bool]:
        """What is decided otherwise than before, once the form is valid."""
        datos = self.cleaned_data
        return {t: datos[t.value] for t in Autorizacion if t.value in datos and self.vigentes.get(t) != datos[t.value]}

    @property
    def errores(self) -> list[dict[str, str]]:
        """Every error, with the id of the field that it leads to."""
        return [{"campo": campo.auto_id, "mensaje": str(mensaje)} for campo in self for mensaje in campo.errors]

    def clean_formato(self) -> UploadedFile | None:
        """The content says what the file is; its name proves nothing."""
        archivo = self.cleaned_data.get("formato")
        if not archivo:
            return None
        if archivo.size > PESO_MAXIMO:
            raise forms.ValidationError(
                _("El archivo pesa más de 10 MB. Guárdalo con menor calidad y vuelve a subirlo.")
            )
        inicio = archivo.read(8)
        archivo.seek(0)
        extension = next((ext for firma, ext in FIRMAS.items() if inicio.startswith(firma)), None)
        if extension is None:
            raise forms.ValidationError(_("El formato firmado debe ser un archivo PDF, JPG o PNG."))
        archivo.name = f"formato{extension}"
        return archivo

    def clean(self) -> dict[str, Any]:
        datos = super().clean() or {}
        if se_otorga(self.cambios) and not datos.get("formato") and "formato" not in self.errors:
            self.add_error("formato", _("Adjunta el formato firmado: sin él no se puede autorizar en su nombre."))
        if datos.get("tratamiento") is False:
            for campo, falta in (
                ("publicacion", _("Sin autorizar el tratamiento de los datos no se puede autorizar su publicación.")),
                (
                    "estadistica",
                    _("Sin autorizar el tratamiento de los datos no se puede autorizar su uso en estadísticas."),
                ),
            ):
                if datos.get(campo):
                    self.add_error(campo, falta)
        for tipo in self.textos.keys() - leidos_en_vigor(self.textos, self.leidos).keys():
            self._decidir_de_nuevo(self.textos[tipo])
        return datos

    def rechazar_lo_otorgado(self, rechazo: Rechazo) -> None:
        """Say beside each authorisation that was granted why it cannot be; what was refused or withdrawn may be sent alone."""
        for tipo, acepta in self.cambios.items():
            if acepta and tipo is not Autorizacion.AVISO:
                self.add_error(tipo.value, _("%(motivo)s Negar o retirar sí se puede.") % {"motivo": rechazo})

    def _decidir_de_nuevo(self, texto: TextoConsentimiento) -> None:
        """What was decided on another text is not kept: its new one is to be read first."""
        self.data = self.data.copy()
        self.data.pop(texto.tipo, None)
        self.errors.pop(texto.tipo, None)
        mensaje = _(
            "El texto «%(titulo)s» cambió mientras decidías: es la versión %(version)s. Léelo aquí y decide de nuevo; el formato que se firme debe ser el de esta versión."
        )
        self.add_error(texto.tipo, mensaje % {"titulo": texto.titulo, "version": texto.version})
