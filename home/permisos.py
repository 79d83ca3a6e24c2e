"""What anybody may do with an editorial page, superusers included."""

from collections.abc import Mapping
from typing import ClassVar

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


class IndiceEnSuLugar(Rechazo):
    """A site has one list of information pages in each language."""

    codigo = "indice_en_su_lugar"
    mensaje = _(
        "El índice de información no se copia ni se mueve: hay uno en cada idioma. "
        "Para otra página de información, agrégala o cópiala dentro de él."
    )


class PermisosEditoriales(PagePermissionTester):
    """As in any Wagtail site, but for page privacy: the public has no accounts, what is published is everybody's.

    Where a second person approves, nobody publishes but by that review.
    """

    #: What to say of what nobody may do to a page of this kind.
    rechazos: ClassVar[Mapping[str, type[Rechazo]]] = {}

    def can_add_subpage(self) -> bool:
        """Only where some kind of page still fits: of some there is one, and no more."""
        posibles = self.page.specific_class.creatable_subpage_models()
        return super().can_add_subpage() and any(modelo.can_create_at(self.page) for modelo in posibles)

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

    rechazos: ClassVar[Mapping[str, type[Rechazo]]] = dict.fromkeys(
        ("can_copy", "can_move", "can_delete", "can_unpublish"), InicioEnSuLugar
    )

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


class PermisosDelIndice(PermisosEditoriales):
    """There is one index in each language, under its home page: it goes elsewhere only where a home lacks its own."""

    rechazos: ClassVar[Mapping[str, type[Rechazo]]] = dict.fromkeys(("can_copy", "can_move"), IndiceEnSuLugar)

    def can_copy(self) -> bool:
        return super().can_copy() and self._cabe_otro()

    def can_move(self) -> bool:
        return super().can_move() and self._cabe_otro()

    def _cabe_otro(self) -> bool:
        clase = self.page.specific_class
        casas = (casa for modelo in clase.allowed_parent_page_models() for casa in modelo.objects.all())
        return any(clase.can_create_at(casa) for casa in casas)
