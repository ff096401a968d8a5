"""Swedish and English: ours and Qt's own words, chosen at any time.

Rule: sources are English; Swedish comes from `resources/translations/*.ts`, compiled to `.qm`. A
missing translation is logged once, never fatal.

    translation = Translation(app);  translation.choose(Language.SWEDISH)
    label.setText(sentence_of(error))
"""

import logging
from enum import StrEnum

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QObject, QTranslator, Signal

from backoffice.domain.errors import BackofficeError
from backoffice.domain.messages import SENTENCES
from backoffice.ui.resources import ResourceFinder

_LOG = logging.getLogger(__name__)


class Language(StrEnum):
    """A language of the program."""

    SWEDISH = "sv"
    ENGLISH = "en"


_LOCALES = {
    Language.SWEDISH: QLocale(QLocale.Language.Swedish, QLocale.Country.Sweden),
    # English words, Swedish habits of numbers and dates would surprise; British ones do not.
    Language.ENGLISH: QLocale(QLocale.Language.English, QLocale.Country.UnitedKingdom),
}


def locale_of(language: Language) -> QLocale:
    """The habits of numbers and dates of `language`."""
    return _LOCALES[language]


def system_language() -> Language:
    """Swedish where the desktop speaks a Scandinavian language, else English."""
    near = (
        QLocale.Language.Swedish,
        QLocale.Language.NorwegianBokmal,
        QLocale.Language.NorwegianNynorsk,
        QLocale.Language.Danish,
    )
    return Language.SWEDISH if QLocale.system().language() in near else Language.ENGLISH


class Translation(QObject):
    """The translators of one application."""

    changed = Signal(object)
    """The Language from now on; whoever holds translated text builds itself again."""

    def __init__(self, app: QCoreApplication, *, finder: ResourceFinder | None = None) -> None:
        super().__init__(app)
        self._app = app
        self._finder = finder or ResourceFinder()
        self._language = Language.ENGLISH
        self._installed: list[QTranslator] = []
        # QTranslator reads from the bytes as long as it lives; they are kept beside it.
        self._data: list[bytes] = []

    @property
    def language(self) -> Language:
        """What is in force."""
        return self._language

    def choose(self, language: Language) -> None:
        """Put `language` in force."""
        for translator in self._installed:
            self._app.removeTranslator(translator)
            translator.deleteLater()
        self._installed, self._data = [], []
        self._language = language
        QLocale.setDefault(_LOCALES[language])
        if language is not Language.ENGLISH:
            self._install_qt(language)
            self._install_own(language)
        self.changed.emit(language)

    def _install_qt(self, language: Language) -> None:
        translator = QTranslator(self)
        folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
        if translator.load(f"qtbase_{language}", folder):
            self._keep(translator)
        else:
            _LOG.warning("Qt's own words are missing in %s", language)

    def _install_own(self, language: Language) -> None:
        name = f"translations/backoffice_{language}.qm"
        translator = QTranslator(self)
        if self._finder.exists(name):
            data = self._finder.data(name)
            self._data.append(data)
            if translator.load(data):
                self._keep(translator)
                return
        _LOG.warning("the translation to %s is missing or not readable", language)

    def _keep(self, translator: QTranslator) -> None:
        self._app.installTranslator(translator)
        self._installed.append(translator)


def sentence_of(error: BackofficeError) -> str:
    """The one sentence for a known error, in the language in force."""
    source = SENTENCES[error.code]
    return QCoreApplication.translate("errors", source).format(**error.facts)
