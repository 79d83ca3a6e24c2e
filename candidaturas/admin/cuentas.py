"""Accounts in the admin: an administrator creates and invites, gives one role, closes and opens again."""

from typing import Any

from django import forms
from django.contrib import messages
from django.contrib.auth.models import Group
from django.core.exceptions import PermissionDenied
from django.db.models import Q, QuerySet
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext
from django.views.decorators.http import require_POST
from django_filters import ModelChoiceFilter
from wagtail.admin.filters import WagtailFilterSet
from wagtail.admin.forms.models import WagtailAdminModelForm
from wagtail.admin.ui.tables import BooleanColumn, Column, DateColumn
from wagtail.admin.views import generic
from wagtail.admin.viewsets.model import ModelViewSet

from candidaturas.access.cuentas import (
    cambiar_rol,
    crear_cuenta,
    desactivar,
    impedir_sin_rama,
    reactivar,
)
from candidaturas.access.invitaciones import invitar_cuenta, vida
from candidaturas.access.roles import ETIQUETAS, GRUPOS, Rol, actores_de, roles_de, roles_de_los_grupos
from candidaturas.models import ActorPolitico, Proceso
from candidaturas.rechazos import ActorSinRama
from candidaturas.vocabulario import EstadoProceso
from cms.base.models import User
from cms.base.models.bitacora import anotar
from cms.base.peticion import PeticionConPersona

_ORDEN = (EstadoProceso.ABIERTO, EstadoProceso.PREPARACION, EstadoProceso.ARCHIVO)
_ROLES = (Rol.ADMINISTRADORA, Rol.EDITORA, Rol.AUDITORA, Rol.PARTIDO)


class CuentaForm(WagtailAdminModelForm):
    """Who it is and what the account is for. The mail is the user name."""

    rol = forms.ChoiceField(
        label=gettext_lazy("Para qué es la cuenta"),
        choices=[(rol.value, ETIQUETAS[rol]) for rol in _ROLES],
        widget=forms.RadioSelect,
    )
    actores = forms.ModelMultipleChoiceField(
        ActorPolitico.objects.none(),
        label=gettext_lazy("Partidos o coaliciones por los que captura"),
        required=False,
        widget=forms.CheckboxSelectMultiple,
        help_text=gettext_lazy("Solo en cuentas de partido."),
    )

    class Meta:
        model = User
        fields = ("email", "first_name", "last_name", "is_active")

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["first_name"].required = True
        self.fields["actores"].queryset = ActorPolitico.objects.select_related("proceso")
        self.fields["actores"].choices = _por_proceso(self.fields["actores"].queryset)
        self.fields["is_active"].label = _("La cuenta está abierta")
        self.fields["is_active"].help_text = _("Al cerrarla, sus sesiones terminan en la siguiente petición.")
        if self.instance.pk is None:
            del self.fields["is_active"]
        else:
            self.initial["rol"] = next((rol.value for rol in _ROLES if rol in roles_de(self.instance)), None)
            self.initial["actores"] = list(actores_de(self.instance))

    def clean_email(self) -> str:
        """One account for each mail, whatever its capitals."""
        correo = self.cleaned_data["email"].lower()
        otras = User.objects.filter(username=correo).exclude(pk=self.instance.pk)
        if otras.exists():
            raise forms.ValidationError(_("Ya hay una cuenta con ese correo."))
        return correo

    def clean_actores(self) -> QuerySet[ActorPolitico]:
        """Each with a branch where to capture."""
        actores = self.cleaned_data["actores"]
        try:
            impedir_sin_rama(actores)
        except ActorSinRama as rechazo:
            raise forms.ValidationError(str(rechazo)) from rechazo
        return actores

    def clean(self) -> dict[str, Any]:
        datos = super().clean() or {}
        if datos.get("rol") == Rol.PARTIDO and not datos.get("actores"):
            self.add_error("actores", _("Elige al menos un partido o coalición."))
        return datos


def _por_proceso(actores: QuerySet[ActorPolitico]) -> list[tuple[str, list[tuple[int, str]]]]:
    """The actors of each process under its name; the open ones first, the archive last, the newest before the older."""
    de_cada_uno: dict[Proceso, list[tuple[int, str]]] = {}
    for actor in actores.order_by("-proceso__jornada", "-proceso", "orden_boleta"):
        de_cada_uno.setdefault(actor.proceso, []).append((actor.pk, actor.nombre))
    procesos = sorted(de_cada_uno, key=lambda proceso: _ORDEN.index(EstadoProceso(proceso.estado)))
    return [(f"{proceso.nombre} · {proceso.get_estado_display()}", de_cada_uno[proceso]) for proceso in procesos]


class CrearCuentaView(generic.CreateView):
    """Create and invite."""

    def save_instance(self) -> User:
        datos = self.form.cleaned_data
        return crear_cuenta(
            correo=datos["email"],
            nombre=datos["first_name"],
            apellidos=datos["last_name"],
            rol=Rol(datos["rol"]),
            actores=datos["actores"],
            por=self.request.user,
        )

    def get_success_message(self, instance: User) -> str:
        return _("Se creó la cuenta de %(nombre)s. Le llegará un correo para elegir su contraseña.") % {
            "nombre": instance
        }


class EditarCuentaView(generic.EditView):
    """Change names, role and actors; close and open. An administrator does not lock themselves out."""

    template_name = "wagtailadmin/cuentas/editar.html"

    def get_object(self, queryset: Any = None) -> User:
        cuenta = super().get_object(queryset)
        if cuenta.is_superuser and not self.request.user.is_superuser:
            raise PermissionDenied
        return cuenta

    def save_instance(self) -> User:
        cuenta, datos = self.form.instance, self.form.cleaned_data
        estaba_abierta = User.objects.values_list("is_active", flat=True).get(pk=cuenta.pk)
        cuenta.username = cuenta.email
        cuenta.save(update_fields=["email", "username", "first_name", "last_name"])
        campos = [campo for campo in ("email", "first_name", "last_name") if campo in self.form.changed_data]
        if campos:
            anotar("cuenta.editada", cuenta, quien=self.request.user, campos=campos)
        if cuenta == self.request.user:
            return cuenta
        cambiar_rol(cuenta, Rol(datos["rol"]), datos["actores"], por=self.request.user)
        if estaba_abierta and not datos["is_active"]:
            desactivar(cuenta, por=self.request.user)
        elif datos["is_active"] and not estaba_abierta:
            reactivar(cuenta, por=self.request.user)
        return cuenta


class CuentasView(generic.IndexView):
    """The list of accounts, with their roles."""

    def get_base_queryset(self) -> Any:
        return super().get_base_queryset().prefetch_related("groups__actor_politico__proceso")


def _para_que(cuenta: User) -> str:
    """The role, and the actors of a party's account with the process of each."""
    grupos = list(cuenta.groups.all())
    roles = roles_de_los_grupos(cuenta, grupos)
    palabras = [str(ETIQUETAS[rol]) for rol in _ROLES if rol in roles and rol != Rol.PARTIDO]
    siglas: dict[str, list[str]] = {}
    for actor in (grupo.actor_politico for grupo in grupos if hasattr(grupo, "actor_politico")):
        siglas.setdefault(actor.proceso.nombre, []).append(actor.siglas)
    return " · ".join([*palabras, *(f"{', '.join(suyas)} ({proceso})" for proceso, suyas in siglas.items())])


class FiltroDeCuentas(WagtailFilterSet):
    """By what the account is for. The groups that Wagtail brings are nobody's role."""

    groups = ModelChoiceFilter(
        label=gettext_lazy("Para qué"),
        queryset=lambda request: Group.objects.filter(Q(name__in=GRUPOS.values()) | Q(actor_politico__isnull=False)),
    )

    class Meta:
        model = User
        fields = ("is_active", "groups")


class CuentaViewSet(ModelViewSet):
    """Accounts."""

    model = User
    name = "cuentas"
    icon = "user"
    menu_label = gettext_lazy("Cuentas")
    menu_order = 440
    add_to_admin_menu = True
    add_to_reference_index = False
    copy_view_enabled = False
    list_per_page = 50
    list_display = [
        "__str__",
        "email",
        Column("rol", label=gettext_lazy("Para qué"), accessor=_para_que),
        BooleanColumn("is_active", label=gettext_lazy("Abierta")),
        DateColumn("last_login", label=gettext_lazy("Último acceso")),
    ]
    filterset_class = FiltroDeCuentas
    search_fields = ["username", "first_name", "last_name", "email"]
    search_backend_name = None
    index_view_class = CuentasView
    add_view_class = CrearCuentaView
    edit_view_class = EditarCuentaView

    def get_form_class(self, for_update: bool = False) -> type[CuentaForm]:
        return CuentaForm


@require_POST
def invitar(request: PeticionConPersona, pk: int) -> HttpResponse:
    """Send the invitation again: the link of the first one may have expired."""
    cuenta = get_object_or_404(User, pk=pk, is_active=True)
    invitar_cuenta(cuenta, por=request.user)
    dias = vida().days
    mensaje = ngettext(
        "Se volvió a enviar la invitación a %(correo)s. El enlace sirve una vez, durante %(dias)s día.",
        "Se volvió a enviar la invitación a %(correo)s. El enlace sirve una vez, durante %(dias)s días.",
        dias,
    )
    messages.success(request, mensaje % {"correo": cuenta.email, "dias": dias})
    return redirect(reverse("cuentas:edit", args=[cuenta.pk]))
