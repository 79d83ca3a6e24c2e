"""Registrations: their data are edited here; their status only changes by the actions that ask for an acuerdo."""

from typing import Any

from django.core.exceptions import ValidationError
from django.db.models import Exists, OuterRef
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, FieldRowPanel, ObjectList
from wagtail.admin.widgets.button import Button

from candidaturas.access.roles import Rol, tiene_rol
from candidaturas.admin.mundo.base import FilaForm, MundoIndexView, MundoViewSet
from candidaturas.admin.mundo.proceso import QUE_NOMBRA_UNA_FORMULA
from candidaturas.admin.nombre import nombrar_a_una_persona
from candidaturas.exchange.emparejar import son_parecidos
from candidaturas.models import Registro
from candidaturas.models.proceso import EdadInsuficiente


class RegistroIndexView(MundoIndexView):
    """The list, with what can be done to each registration."""

    def get_list_more_buttons(self, instance: Registro) -> list[Button]:
        return [*super().get_list_more_buttons(instance), *_acciones(instance, self.request.user)]

    def get_base_queryset(self) -> Any:
        publicos = Registro.objects.publicos().filter(pk=OuterRef("pk"))
        return super().get_base_queryset().annotate(esta_en_el_sitio=Exists(publicos))


def _acciones(registro: Any, persona: Any) -> list[Button]:
    """The candidacy's record for everybody; status and substitution for administrators."""
    botones = []
    pagina = getattr(registro, "pagina", None)
    if pagina is not None:
        botones.append(
            Button(
                _("Expediente"),
                url=reverse("candidatura_expediente", args=[pagina.pk]),
                icon_name="history",
                priority=40,
            )
        )
    if tiene_rol(persona, Rol.ADMINISTRADORA):
        botones += [
            Button(
                _("Cambiar el estado"),
                url=reverse("registro_estado", args=[registro.pk]),
                icon_name="edit",
                priority=50,
            ),
            Button(
                _("Sustituir"), url=reverse("registro_sustituir", args=[registro.pk]), icon_name="rotate", priority=60
            ),
        ]
    if registro.esta_en_el_sitio and tiene_rol(persona, Rol.ADMINISTRADORA, Rol.EDITORA):
        botones.append(
            Button(
                _("Retirar del sitio"),
                url=reverse("registro_retirar", args=[registro.pk]),
                icon_name="download",
                priority=70,
            )
        )
    return botones


def exigir_edad(registro: Registro, edad: int | None) -> None:
    """Refuse, in a form, an age that is not enough for the office of a registration."""
    try:
        registro.formula.contienda.cargo.impedir_edad(edad)
    except EdadInsuficiente as rechazo:
        raise ValidationError(str(rechazo)) from rechazo


class RegistroForm(FilaForm):
    """The data of a registration. What came so from a registry file may stay so, while something else is mended."""

    def clean_nombre_publico(self) -> str:
        nombre: str = self.cleaned_data["nombre_publico"]
        if "nombre_publico" in self.changed_data:
            nombrar_a_una_persona(nombre)
        return nombre

    def clean_folio(self) -> str:
        """A folio is of one person, who may hold several candidacies: the public page of each names the others."""
        folio: str = self.cleaned_data["folio"]
        if not folio:
            return folio
        mismas = Registro.objects.filter(proceso=self.instance.proceso_id, folio=folio).exclude(pk=self.instance.pk)
        nombre = self.cleaned_data.get("nombre_publico", "")
        ajena = next((otra for otra in mismas if not son_parecidos(otra.nombre_publico, nombre)), None)
        if ajena is not None and {"folio", "nombre_publico"} & set(self.changed_data):
            raise ValidationError(_("Ese folio es de otra persona: %(nombre)s.") % {"nombre": ajena})
        return folio

    def clean_edad_jornada(self) -> int | None:
        """Who is given an age has the one that her office asks for."""
        edad: int | None = self.cleaned_data["edad_jornada"]
        if "edad_jornada" in self.changed_data:
            exigir_edad(self.instance, edad)
        return edad


class RegistroViewSet(MundoViewSet):
    """A person registered for a seat."""

    model = Registro
    icon = "user"
    index_view_class = RegistroIndexView
    list_display = ["nombre_publico", "proceso", "formula", "calidad", "estado"]
    con = ("pagina", "proceso", *(f"formula__{columna}" for columna in QUE_NOMBRA_UNA_FORMULA))
    list_filter = ["proceso", "estado", "calidad", "formula__actor", "accion_afirmativa"]
    search_fields = ["nombre_publico", "nombre_fuente", "folio", "clave_externa", "id_publico"]
    edit_handler = ObjectList(
        [
            FieldPanel("nombre_publico"),
            FieldRowPanel([FieldPanel("nombres"), FieldPanel("primer_apellido"), FieldPanel("segundo_apellido")]),
            FieldPanel("sobrenombre"),
            FieldRowPanel([FieldPanel("sexo"), FieldPanel("edad_jornada")]),
            FieldPanel("accion_afirmativa"),
            FieldPanel("eleccion_consecutiva"),
            FieldPanel("folio"),
            FieldPanel("formula", read_only=True),
            FieldPanel("calidad", read_only=True),
            FieldPanel("estado", read_only=True),
            FieldPanel("acuerdo", read_only=True),
            FieldPanel("sustituye_a", read_only=True),
        ],
        base_form_class=RegistroForm,
    )
