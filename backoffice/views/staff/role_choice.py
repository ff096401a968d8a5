"""Choose a role: the list of roles and, below, what the chosen one is for.

Rule: a role is chosen by its word; what it may do stands beside it, so that nobody gives more than
the work needs.
"""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from backoffice.domain.policy import Role
from backoffice.ui.fields import Select
from backoffice.ui.labels import PlainLabel, TextStyle
from backoffice.ui.layout import GAP_XS, column, labelled
from backoffice.views.staff.role_words import role_meaning, role_name


class RoleChoice(QWidget):
    """A Select with its meaning."""

    changed = Signal()

    def __init__(self, roles: Sequence[Role], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.select = Select(name=self.tr("Role"))
        self.select.setObjectName("staff.role")
        self._meaning = PlainLabel(style=TextStyle.SECONDARY, wrap=True)
        for role in roles:
            self.select.add_choice(role_name(role), role)
        layout = column(self, gap=GAP_XS)
        layout.addWidget(labelled(self.tr("Role"), self.select))
        layout.addWidget(self._meaning)
        self.select.value_changed.connect(lambda _value: self._on_select_value_changed())
        self.setFocusProxy(self.select)
        self._on_select_value_changed()

    @property
    def role(self) -> Role | None:
        """The chosen role."""
        value = self.select.value()
        return value if isinstance(value, Role) else None

    def _on_select_value_changed(self) -> None:
        if self.role is not None:
            self._meaning.setText(role_meaning(self.role))
        self.changed.emit()
