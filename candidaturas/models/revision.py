"""Review: the task of Wagtail's workflow, the catalogue of grounds and the official observations."""

from typing import Any

from django.conf import settings
from django.db import models, transaction
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from wagtail.models import AbstractGroupApprovalTask, Revision, TaskState, TranslatableMixin, WorkflowState
from wagtail_localize.fields import SynchronizedField

from candidaturas.etiquetas import RUBRO, choices
from candidaturas.models.candidatura import CandidaturaPage
from candidaturas.models.cerrojos import encerrojar_revision
from candidaturas.models.decision import impedir_aprobacion, impedir_envio
from candidaturas.rechazos import SinPermisoDeDecidir
from candidaturas.vocabulario import PublicaTras


class VerificacionTask(AbstractGroupApprovalTask):
    """The electoral body verifies a submitted revision; where the process says so, a second person of the party does.

    Nothing incomplete comes in, one decision comes out, and nobody approves what they edited.
    """

    class Meta:
        verbose_name = _("verificación del Instituto")
        verbose_name_plural = _("verificaciones del Instituto")

    def start(self, workflow_state: WorkflowState, user: Any = None) -> TaskState:
        """Take a candidacy in. Raises the `Rechazo` that says what is missing or closed."""
        pagina = workflow_state.content_object.specific.get_latest_revision_as_object()
        impedir_envio(pagina)
        # Sent again, its party has answered what was observed.
        pagina.observaciones.abiertas().update(atendida_en=timezone.now())
        return super().start(workflow_state, user=user)

    def on_action(self, task_state: TaskState, user: Any, action_name: str, **kwargs: Any) -> Any:
        """Decide. The review is locked first: of two people who decide at once, the second is told."""
        with transaction.atomic():
            abierta = encerrojar_revision(task_state)
            if not self.decide(abierta.workflow_state.content_object, user):
                raise SinPermisoDeDecidir
            if action_name == "approve":
                impedir_aprobacion(abierta, user)
            return super().on_action(abierta, user, action_name, **kwargs)

    def decide(self, pagina: Any, persona: Any) -> bool:
        """Whether a person is among those who decide on a page."""
        especifica = pagina.specific
        if especifica.registro.proceso.publica_tras == PublicaTras.VALIDACION:
            grupo = especifica.registro.formula.actor.grupo_id
            return grupo is not None and persona.groups.filter(pk=grupo).exists()
        return self._user_in_groups(persona)

    def user_can_access_editor(self, obj: Any, user: Any) -> bool:
        return False

    def user_can_lock(self, obj: Any, user: Any) -> bool:
        return False

    def locked_for_user(self, obj: Any, user: Any) -> bool:
        # The party's text is locked while it is under review; the Institute may correct it.
        return not self._user_in_groups(user)

    def get_actions(self, obj: Any, user: Any) -> list[tuple[str, Any, bool]]:
        # Deciding has a screen of its own, where the texts are compared rubro by rubro.
        return []

    def get_task_states_user_can_moderate(self, user: Any, **kwargs: Any) -> Any:
        if self._user_in_groups(user):
            return self.task_states.filter(status=TaskState.STATUS_IN_PROGRESS)
        return TaskState.objects.none()


class Fundamento(TranslatableMixin, models.Model):
    """A ground for an observation, from the catalogue of the law."""

    clave = models.SlugField(_("clave"), max_length=40)
    texto = models.CharField(_("texto"), max_length=255)
    orden = models.PositiveSmallIntegerField(_("orden"), default=0)

    override_translatable_fields = [SynchronizedField("clave")]

    class Meta(TranslatableMixin.Meta):
        verbose_name = _("fundamento de observación")
        verbose_name_plural = _("fundamentos de observación")
        ordering = ("orden",)
        constraints = [models.UniqueConstraint(fields=("clave", "locale"), name="fundamento_unico_por_idioma")]

    def __str__(self) -> str:
        return self.texto


class ObservacionQuerySet(models.QuerySet["Observacion"]):
    """Observations, open until their party answers."""

    def abiertas(self) -> "ObservacionQuerySet":
        """Those that their party has not answered by sending the candidacy again."""
        return self.filter(atendida_en__isnull=True)


class Observacion(models.Model):
    """An official observation on one rubro of one revision; «dice / debe decir» is kept."""

    pagina = models.ForeignKey(CandidaturaPage, on_delete=models.CASCADE, related_name="observaciones")
    revision = models.ForeignKey(Revision, on_delete=models.PROTECT, related_name="+")
    rubro = models.CharField(_("rubro"), max_length=12, choices=choices(RUBRO))
    fundamento = models.ForeignKey(Fundamento, on_delete=models.PROTECT, related_name="+", verbose_name=_("fundamento"))
    detalle = models.TextField(_("qué se observa"), max_length=1000)
    dice = models.TextField(_("dice"), blank=True, max_length=5000)
    debe_decir = models.TextField(_("debe decir"), blank=True, max_length=5000)
    ronda = models.PositiveSmallIntegerField(_("ronda"), default=1)
    atendida_en = models.DateTimeField(_("atendida"), null=True, blank=True)
    autora = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    en = models.DateTimeField(auto_now_add=True)

    objects = ObservacionQuerySet.as_manager()

    class Meta:
        verbose_name = _("observación")
        verbose_name_plural = _("observaciones")
        ordering = ("pagina", "id")
        constraints = [models.CheckConstraint(condition=models.Q(ronda__gte=1), name="observacion_ronda_positiva")]

    def __str__(self) -> str:
        return f"{self.get_rubro_display()}: {self.detalle[:60]}"
