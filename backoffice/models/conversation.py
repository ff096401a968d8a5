"""Conversations: chats and phone calls, sealed whole, with a redacted face.

Rule: where nobody is on record the conversation belongs to itself (`customer_id` is its own
id), so that its data key, its erasure and its place on a distributed store follow the same rule
as everything else.
"""

from datetime import datetime
from uuid import UUID

from sqlalchemy import Index, String
from sqlalchemy.orm import Mapped

from backoffice.domain.policy import Category
from backoffice.models.base import Base, face, personal, sealed, technical
from backoffice.models.contents import ConversationContent
from backoffice.models.faces import ConversationFace


class Conversation(Base):
    """One conversation. `agent` is the platform's id of the member of staff who handled it."""

    __tablename__ = "conversation"

    customer_id: Mapped[UUID] = technical(primary_key=True)
    id: Mapped[UUID] = technical(primary_key=True)
    version: Mapped[int] = technical(default=1)
    order_id: Mapped[UUID | None] = technical()
    channel: Mapped[str] = personal(String(10))
    started_at: Mapped[datetime | None] = personal()
    agent: Mapped[str | None] = personal(String(200))
    language: Mapped[str | None] = personal(String(20))
    turn_count: Mapped[int] = personal()
    digest: Mapped[bytes | None] = technical()
    face: Mapped[bytes] = face(ConversationFace)
    content: Mapped[bytes] = sealed(Category.CONVERSATION, ConversationContent)

    __table_args__ = (
        Index("ix_conversation_id", "id"),
        Index("ix_conversation_started_at", "started_at"),
    )
