"""Every screen of the program, in the order of the rail; a test finds one that is missing."""

from backoffice.views.conversations import screen as conversations
from backoffice.views.customer import screen as customer
from backoffice.views.home import screen as home
from backoffice.views.lookup import screen as lookup
from backoffice.views.privacy import screen as privacy
from backoffice.views.refunds import screen as refunds
from backoffice.views.registry import ScreenSpec
from backoffice.views.security import screen as security
from backoffice.views.staff import screen as staff


def screens() -> tuple[ScreenSpec, ...]:
    """All of them; which ones a person sees is decided by what their role may do."""
    return (
        home.SPEC,
        lookup.SPEC,
        customer.SPEC,
        refunds.SPEC,
        conversations.SPEC,
        privacy.SPEC,
        staff.SPEC,
        security.SPEC,
    )
