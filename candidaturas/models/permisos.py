"""What anybody may do with the pages of the candidacies' tree: capture and nothing more.

Publishing, withdrawing, deleting, moving, copying and restricting them belong to the review and to
the registration's actions, for every role, superusers included.
"""

from typing import TYPE_CHECKING

from wagtail.models import Page, PagePermissionTester

if TYPE_CHECKING:
    from cms.base.models import User


class PermisosDelArbol(PagePermissionTester):
    """Every shortcut past the review is closed, and the branches themselves are nobody's to edit."""

    def can_edit(self) -> bool:
        return False

    def can_publish(self) -> bool:
        return False

    def can_unpublish(self) -> bool:
        return False

    def can_publish_subpage(self) -> bool:
        return False

    def can_delete(self, ignore_bulk: bool = False) -> bool:
        return False

    def can_move(self) -> bool:
        return False

    def can_move_to(self, destination: Page) -> bool:
        # Wagtail asks a superuser nothing more than whether the place would do.
        return False

    def can_copy(self) -> bool:
        return False

    def can_set_view_restrictions(self) -> bool:
        return False

    def can_unschedule(self) -> bool:
        return False

    def can_reorder_children(self) -> bool:
        return False

    def can_lock(self) -> bool:
        return False

    def can_unlock(self) -> bool:
        return False

    def can_add_subpage(self) -> bool:
        return False

    def can_view_revisions(self) -> bool:
        # Wagtail opens a history to who may edit the page, and offers it to everybody.
        return self.can_edit()


class PermisosDeCandidatura(PermisosDelArbol):
    """A candidacy is edited by those who hold *change* over its branch; reviewing alone does not open the form."""

    def can_edit(self) -> bool:
        if not self.user.is_active:
            return False
        return self.user.is_superuser or "change" in self.permissions

    def can_view_revisions(self) -> bool:
        # Wagtail's history names the Institute's people; a party follows its candidacy in our own record.
        return self.can_edit() and (self.user.is_superuser or "publish" in self.permissions)


class PermisosDeProceso(PagePermissionTester):
    """A process's landing is edited and published like any page, but it never takes its candidacies away."""

    def can_delete(self, ignore_bulk: bool = False) -> bool:
        return False

    def can_move(self) -> bool:
        return False

    def can_move_to(self, destination: Page) -> bool:
        return False

    def can_copy(self) -> bool:
        return False

    def can_unpublish(self) -> bool:
        return False

    def can_add_subpage(self) -> bool:
        # What hangs from it is made with the registration of its parties and their candidacies.
        return False

    def can_set_view_restrictions(self) -> bool:
        return False

    def can_submit_for_moderation(self) -> bool:
        # The review attached to it is that of its candidacies.
        return False

    def can_view_revisions(self) -> bool:
        return self.can_edit()


class ArbolConPermisos:
    """Mixin of the pages that hold the tree."""

    tester: type[PagePermissionTester] = PermisosDelArbol

    def permissions_for_user(self, user: "User") -> PagePermissionTester:
        """What this person may do here."""
        return self.tester(user, self)
