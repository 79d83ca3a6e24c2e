"""What anybody may do with an editorial page, superusers included."""

from django.utils.translation import gettext_lazy as _
from wagtail.models import Page, PagePermissionTester, Site

from candidaturas.models import ProcesoPage
from candidaturas.rechazos import Rechazo
from home.revision import flujo


class InicioEnSuLugar(Rechazo):
    """A home page is where it is: there is one in each language, and the one with the processes holds all the rest."""

    codigo = "inicio_en_su_lugar"
    mensaje = _(
        "La página de inicio no se copia ni se mueve, y la que sostiene los procesos no se retira ni se borra. "
        "Para otra versión de sus textos, edítala; las demás páginas se copian una por una."
    )


class PermisosEditoriales(PagePermissionTester):
    """As in any Wagtail site, but for page privacy: the public has no accounts, what is published is everybody's.

    Where a second person approves, nobody publishes but by that review.
    """

    def can_set_view_restrictions(self) -> bool:
        return False

    def can_publish(self) -> bool:
        return flujo() is None and super().can_publish()

    def can_publish_subpage(self) -> bool:
        return flujo() is None and super().can_publish_subpage()

    def can_unschedule(self) -> bool:
        return super().can_publish()

    def can_submit_for_moderation(self) -> bool:
        """Asked of this page, and not of those above it as Wagtail does."""
        return not self.page_locked() and flujo() is not None and not self.page.workflow_in_progress


class PermisosDeInicio(PermisosEditoriales):
    """A home page has its place, one in each language; the one that all hangs from stays where it is."""

    rechazo = InicioEnSuLugar

    def sostiene_el_sitio(self) -> bool:
        """Whether the processes, or a whole site, hang from this page."""
        if Site.objects.filter(root_page_id=self.page.pk).exists():
            return True
        return ProcesoPage.objects.descendant_of(self.page).exists()

    def can_copy(self) -> bool:
        return False

    def can_move(self) -> bool:
        return False

    def can_move_to(self, destination: Page) -> bool:
        return False

    def can_delete(self, ignore_bulk: bool = False) -> bool:
        return not self.sostiene_el_sitio() and super().can_delete(ignore_bulk)

    def can_unpublish(self) -> bool:
        return not self.sostiene_el_sitio() and super().can_unpublish()
