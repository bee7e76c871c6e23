"""The files of a root, read into a `Briefing`; whatever is wrong is collected on the way."""

import hashlib
import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from functools import cache, partial
from itertools import chain
from pathlib import Path, PurePosixPath
from typing import TypeAlias, TypeVar

from generator import model
from generator.by_file import of_claims
from generator.cache import NO_CACHE, Cache, digest_of
from generator.diagnostics import Finding, Location, Related
from generator.errors import CannotRun
from generator.fields import is_id, is_language
from generator.files import (
    VOCABULARY,
    entries_below,
    files_below,
    is_there,
    read_bytes,
    refuse_no_root,
    relative,
)
from generator.languages import ENGLISH, LANGUAGES, own_words, spoken_language
from generator.languages.locales import canonical
from generator.packaged import packaged
from generator.progress import Progress, unwatched
from generator.reading import records, schema
from generator.reading.claims import Collected, claims_in, ids_in
from generator.reading.file_contents import read_document, read_original, read_yaml
from generator.reading.last_edition import CLAIMS, DISPUTES, last_edition
from generator.reading.pages import MAX_PAGE_BYTES, PAGE_NAME, page_faults
from generator.reading.validating import validate
from generator.reading.yaml import MAX_BYTES, List, Map, Mark, decode
from generator.suggesting import did_you_mean, nearest_name

FOLDERS = ("companies", "people", "deals", "claims", "disputes", "pages")
PACKAGED_VOCABULARY = Path(__file__).parent.parent / "vocabulary.yaml"

D = TypeVar("D", bytes, model.Document)
F = TypeVar("F")
T = TypeVar("T", model.Source, model.Company, model.Person, model.Deal, model.Dispute)


@dataclass(frozen=True, slots=True)
class BriefingRead:
    """What came of reading a root."""

    briefing: model.Briefing
    findings: tuple[Finding, ...]
    files: int
    """How many files were read."""

    def whole(self) -> model.Briefing:
        """The briefing; raises `CannotRun` where a part of it could not be read."""
        if self.briefing.incomplete:
            first = min(self.findings, key=lambda finding: finding.location)
            raise CannotRun(f"the briefing cannot be read whole: {first.location}: {first.message}")
        return self.briefing


def read(root: Path, progress: Progress = unwatched, cache: Cache = NO_CACHE) -> BriefingRead:
    """Everything that the files of a root say.

    Raises `CannotRun` where there is no root, or a file of it cannot be opened.
    """
    refuse_no_root(root)
    so_far = Collected()
    site = _site(root, so_far)
    language = site.written_in
    vocabulary = _vocabulary(root, so_far, language, cache)
    files = _files(root, so_far)
    progress("sources")
    sources, documents = _sources(root, so_far, files, language, cache)
    progress("entities")
    companies = _each(root, so_far, files["companies"], model.Company, language, cache)
    people = _each(root, so_far, files["people"], model.Person, language, cache)
    deals = _each(root, so_far, files["deals"], model.Deal, language, cache)
    progress("claims")
    tell = partial(progress, "claims")
    claims, withdrawn = claims_in(root, so_far, files["claims"], vocabulary, language, tell, cache)
    disputes = _each(root, so_far, files["disputes"], model.Dispute, language, cache)
    pages = _pages(root, so_far, files["pages"])
    before = last_edition(root, language)
    if isinstance(before, Finding):
        so_far.findings.append(before)
        before = None
    # Companies, people, deals and sources share one name space.
    named = (*companies.values(), *deals.values(), *people.values(), *sources.values())
    by_path = sorted(named, key=lambda record: record.place.path)
    _refuse_repeated(so_far, "id", ((record.id, record.place) for record in by_path))
    # They tell the sources apart on pages.
    _refuse_repeated(so_far, "mark", ((each.mark, each.place) for each in sources.values()))
    used = {name for each in sources.values() for name in (each.document_name, each.text_name)}
    strays = tuple(path for name, path in documents.items() if name not in used)
    briefing = model.Briefing(
        site=site,
        vocabulary=vocabulary,
        sources=sources,
        companies=companies,
        people=people,
        deals=deals,
        claims=claims,
        withdrawn=withdrawn,
        last_edition=before,
        disputes=disputes,
        pages=pages,
        stray_documents=strays,
        damaged=frozenset(so_far.damaged),
        incomplete=so_far.incomplete,
    )
    renamed = (claims[each] for file in claims.files for each in file.gathered(_with_former_ids))
    _refuse_former_ids(
        so_far,
        chain(renamed, briefing.withdrawn.values()),
        lambda identifier: claims.get(identifier) or briefing.withdrawn.get(identifier),
    )
    for space in ({**briefing.entities, **sources}, disputes):
        _refuse_former_ids(so_far, space.values(), space.get)
    return BriefingRead(briefing, tuple(so_far.findings), so_far.files)


# --- the site and the vocabulary --------------------------------------------------------------


def _site(root: Path, so_far: Collected) -> model.Site:
    """What ``mkdocs.yml`` says; it is MkDocs' own file, so its tags and anchors are let pass."""
    file = root / "mkdocs.yml"
    settings: Map | None = None
    if is_there(root, file):
        data = read_bytes(root, file, MAX_BYTES + 1)
        settings, findings = read_yaml(data, "mkdocs.yml", lenient=True)
        so_far.findings += findings
        so_far.files += 1
    settings = settings or Map((1, 1))
    written_in = ENGLISH
    theme = settings.get("theme")
    language = theme.get("language") if isinstance(theme, Map) else None
    if isinstance(theme, Map) and language is not None:
        at = Location("mkdocs.yml", *theme.values_at["language"])
        if not isinstance(language, str) or not is_language(language):
            given = f"`{language[:80]}`" if isinstance(language, str) else "this"
            message = f"{given} is not a language code such as `de`"
            so_far.findings.append(Finding("SCH003", at, message))
        elif spoken_language(written_in := canonical(language)) != written_in:
            known = ", ".join(f"`{code}`" for code in LANGUAGES)
            message = (
                f"the program has no words of its own in `{written_in}`: its headings, dates and "
                f"buttons will be in English; it has them in {known}"
            )
            so_far.findings.append(Finding("LNG001", at, message))

    def words(name: str) -> str:
        value = settings.get(name)
        return value.strip() if isinstance(value, str) else ""

    return model.Site(
        name=words("site_name") or root.resolve().name,
        written_in=written_in,
        description=words("site_description"),
        url=words("site_url"),
        directories=is_there(root, file)
        and words("use_directory_urls").lower() not in ("false", "no", "off"),
        coverage_floor=_coverage_floor(so_far, settings),
    )


def _coverage_floor(so_far: Collected, settings: Map) -> Decimal | None:
    """``extra: {briefing: {coverage: 95}}``; MkDocs leaves ``extra`` to whoever wants it."""
    extra = settings.get("extra")
    ours = extra.get("briefing") if isinstance(extra, Map) else None
    floor = ours.get("coverage") if isinstance(ours, Map) else None
    if floor is None or not isinstance(ours, Map):
        return None
    if isinstance(floor, str) and re.fullmatch(r"\d{1,3}(\.\d+)?", floor) and Decimal(floor) <= 100:
        return Decimal(floor)
    at = Location("mkdocs.yml", *ours.values_at["coverage"])
    message = "this is no floor of coverage, expected per cent from 0 to 100"
    so_far.findings.append(Finding("SCH003", at, message))
    return None


def _default_vocabulary(language: str) -> model.Vocabulary:
    name = PACKAGED_VOCABULARY.name
    packaged = _file(
        Collected(), name, PACKAGED_VOCABULARY.read_bytes(), schema.VocabularyFile, ENGLISH
    )
    assert packaged is not None, "the packaged vocabulary can be read"
    words = records.vocabulary(packaged[0], None)
    return records.labelled(words, language, own_words(language).vocabulary)


def _vocabulary(root: Path, so_far: Collected, language: str, cache: Cache) -> model.Vocabulary:
    default = cache.kept(partial(_default_vocabulary, language), "vocabulary", language)
    file = root / VOCABULARY
    if not is_there(root, file):
        return default
    path, data = relative(root, file), read_bytes(root, file, MAX_BYTES + 1)
    read_file = _file(so_far, path, data, schema.VocabularyFile, language)
    if read_file is None:
        so_far.damaged.add(path)
        return default
    record, node = read_file
    properties = node.get("properties")
    for name, entry in (record.properties or {}).items():
        written = properties.get(name) if isinstance(properties, Map) else None
        if entry.value == "term" and not entry.terms and isinstance(written, Map):
            at = Location(path, *written.start)
            message = "field `terms` is missing, which a property of value `term` needs"
            so_far.findings.append(Finding("SCH002", at, message))
        if entry.value != "term" and entry.terms and isinstance(written, Map):
            at = Location(path, *written.values_at["terms"])
            message = f"terms belong to properties of value `term`, and this is `{entry.value}`"
            so_far.findings.append(Finding("SCH003", at, message))
    so_far.findings += _given_twice(node, path)
    below = default if record.extends else None
    return records.vocabulary(record, below)


def _given_twice(vocabulary: Map, path: str) -> Iterator[Finding]:
    """Words that stand in a list of the vocabulary a second time."""
    lists = [vocabulary.get("modalities")]
    kinds, properties = vocabulary.get("kinds"), vocabulary.get("properties")
    lists += kinds.values() if isinstance(kinds, Map) else []
    if isinstance(properties, Map):
        lists += [each.get("terms") for each in properties.values() if isinstance(each, Map)]
    for words in lists:
        first: dict[str, Mark] = {}
        for entry, at in zip(words, words.items_at, strict=True) if isinstance(words, List) else ():
            word = str(entry.get("id", "") if isinstance(entry, Map) else entry)
            if first.setdefault(word, at) is not at and word:
                related = Related(Location(path, *first[word]), "first given here")
                message = f"`{word[:80]}` is given twice, expected it once"
                yield Finding("SCH003", Location(path, *at), message, None, (related,))


# --- records of one file each -----------------------------------------------------------------


def _file(
    so_far: Collected, path: str, data: bytes, kind: type[F], language: str, stem: str = ""
) -> tuple[F, Map] | None:
    """One file by its schema; None where nothing of it could be used."""
    so_far.files += 1
    tree, findings = read_yaml(data, path)
    so_far.findings += findings
    if tree is None:
        return None
    if stem:
        tree.setdefault("id", stem)
    record, findings = validate(kind, tree, records.FileContext(path, language))
    so_far.findings += findings
    return None if record is None else (record, tree)


def _each(
    root: Path, so_far: Collected, files: Iterable[Path], kind: type[T], language: str, cache: Cache
) -> dict[str, T]:
    """The records of some files by id, which is the file's stem."""
    found: dict[str, T] = {}
    # One entry for all: thousands of small ones take longer to unpack than to look through.
    key = digest_of("records", kind.__name__, language)
    before: Mapping[str, tuple[bytes, T | None, Collected]] = cache.get(key) or {}
    now: dict[str, tuple[bytes, T | None, Collected]] = {}
    for file in files:
        path = relative(root, file)
        known = before.get(path)
        if known is None or known[0] != cache.digests.get(path):
            # One byte more than is allowed is enough to see that it is too much.
            data = read_bytes(root, file, MAX_BYTES + 1)
            record, collected = _record(path, data, kind, language, file.stem)
            known = digest_of(data), record, collected
        now[path], (_, record, collected) = known, known
        so_far.add(collected)
        if record is not None:
            found[file.stem] = record
    if len(now) < len(before) or any(each is not before.get(path) for path, each in now.items()):
        cache.put(key, now)
    return found


def _record(
    path: str, data: bytes, kind: type[T], language: str, stem: str
) -> tuple[T | None, Collected]:
    """The record of one file, under the id of its name, and what is wrong with it."""
    read_one = Collected()
    read_file = _file(read_one, path, data, kind, language, stem)
    wrong = ""
    if not is_id(stem):
        wrong = (
            f"file name `{stem[:80]}` is no id, expected lower-case letters and digits "
            "joined by single hyphens"
        )
    elif stem == "index":
        wrong = "`index` is the address of the list of all, expected another id"
    if wrong:
        read_one.findings.append(Finding("SCH004", Location(path, 1, 1), wrong))
    if read_file is None:
        read_one.damaged.add(stem)
        read_one.incomplete = True
        return None, read_one
    record, _ = read_file
    if record.id not in ("", stem):
        message = f"id `{record.id[:80]}` differs from the file's name, expected `{stem}`"
        read_one.findings.append(Finding("SCH004", record.place.of("id"), message, stem))
        read_one.damaged.add(record.id)
    return record if record.id == stem else replace(record, id=stem), read_one


def _sources(
    root: Path, so_far: Collected, files: Mapping[str, Sequence[Path]], language: str, cache: Cache
) -> tuple[dict[str, model.Source], dict[str, str]]:
    """The sources by id, and the paths of all documents in ``seeds/`` by name."""
    base = root / "seeds"
    documents = {relative(base, file): relative(root, file) for file in files["documents"]}
    texts: dict[str, model.Document | None] = {}

    def sound(name: str, found: D | Finding) -> D | None:
        so_far.files += 1
        if not isinstance(found, Finding):
            return found
        so_far.findings.append(found)
        so_far.damaged.add(f"seeds/{name}")
        return None

    def document(name: str | None) -> model.Document | None:
        if name is None:
            return None
        if name not in texts:
            there = name in documents or is_there(root, base / name)
            texts[name] = sound(name, read_document(root, base / name)) if there else None
        return texts[name]

    def held(source: model.Source) -> model.Source:
        words = document(source.text_name or source.document_name)
        if source.text_name is None or source.document_name not in documents:
            digest = words.sha256 if words and source.text_name is None else None
        else:
            name = source.document_name
            data = sound(name, read_original(root, base / name))
            digest = None if data is None else hashlib.sha256(data).hexdigest()
        return replace(source, document=words, digest=digest)

    sources = _each(root, so_far, files["seeds"], model.Source, language, cache)
    return records.marked({each: held(source) for each, source in sources.items()}), documents


# --- pages and misplaced files ----------------------------------------------------------------


def _pages(root: Path, so_far: Collected, files: Iterable[Path]) -> tuple[model.Page, ...]:
    base = root / "content" / "pages"
    pages: list[model.Page] = []
    taken: dict[str, str] = {}
    for file in files:
        so_far.files += 1
        path = relative(root, file)
        body = decode(read_bytes(root, file, MAX_PAGE_BYTES + 1), path, MAX_PAGE_BYTES)
        faults = [body] if isinstance(body, Finding) else list(page_faults(body, path))
        if faults or isinstance(body, Finding):
            so_far.findings += faults
            so_far.incomplete = True
            continue
        name = file.relative_to(base).with_suffix("").as_posix()
        page = model.Page(path, name, body.replace("\r\n", "\n"))
        message = ""
        if not all(map(PAGE_NAME.fullmatch, name.split("/"))):
            message = (
                "the name of the page cannot be an address, expected letters and digits, and "
                "`-`, `_`, `.` or spaces between them"
            )
        elif page.address in taken:
            message = (
                f"`{name}.md` has the address of `{taken[page.address]}`, expected another name"
            )
        if message:
            so_far.findings.append(Finding("SCH007", Location(path, 1, 1), message))
            so_far.incomplete = True
            continue
        taken[page.address] = path
        pages.append(page)
    return tuple(pages)


def _files(root: Path, so_far: Collected) -> Mapping[str, Sequence[Path]]:
    """The files that are read, by their folders, documents apart; all others are told.

    Nothing that a curator has written is passed over in silence.
    """
    found: dict[str, list[Path]] = {name: [] for name in (*FOLDERS, "seeds", "documents")}
    for file, fault in chain.from_iterable(
        entries_below(root, name) for name in ("mkdocs.yml", "content", "seeds", "templates")
    ):
        path = relative(root, file)
        at = Location(path, 1, 1)
        if fault:
            so_far.findings.append(Finding("SCH006", at, f"`{path}` is not read: it {fault}"))
            so_far.incomplete = True
            continue
        folder, *parts = path.split("/")
        if folder == "seeds" and parts != ["README.md"]:
            is_record = file.suffix == ".yaml" and len(parts) == 1
            found["seeds" if is_record else "documents"].append(file)
        if folder == "templates":
            so_far.findings += _misnamed("/".join(parts), at)
        if folder != "content" or path in (VOCABULARY, CLAIMS, DISPUTES):
            continue
        suffix, suggestion = ".md" if parts[0] == "pages" else ".yaml", None
        if len(parts) == 1 or parts[0] not in FOLDERS:
            hint, suggestion = did_you_mean(parts[0], FOLDERS)
            wrong = f"is in no folder that is read{hint}"
        elif file.suffix != suffix:
            wrong = f"is not read, expected a name that ends in `{suffix}`"
        elif len(parts) > 2 and parts[0] not in ("claims", "pages"):
            wrong = f"is not read, expected it in `content/{parts[0]}/` itself"
        else:
            found[parts[0]].append(file)
            continue
        # What names the records of a misplaced file shall not be blamed for that.
        so_far.incomplete = True
        so_far.damaged |= {file.stem, *ids_in(read_bytes(root, file, MAX_PAGE_BYTES))}
        so_far.findings.append(Finding("SCH006", at, f"`{path}` {wrong}", suggestion))
    return found


@cache
def _packaged_templates(folder: str) -> frozenset[str]:
    return frozenset(each.name for each in files_below(packaged(), folder))


def _misnamed(name: str, at: Location) -> Iterator[Finding]:
    """A template whose name is near that of a packaged one, and not the same: it serves nothing."""
    file = PurePosixPath(name)
    ours = _packaged_templates(file.parent.as_posix())
    stem, _, ending = file.name.partition(".")
    if not name.endswith(".jinja") or file.name in ours:
        return
    near = nearest_name(stem, [each.removesuffix(f".{ending}") for each in sorted(ours)])
    if near:
        meant = file.with_name(f"{near}.{ending}")
        message = f"no page asks for the template `{name}`, did you mean `{meant}`?"
        yield Finding("SCH006", at, message, str(meant))


def _refuse_repeated(
    so_far: Collected, field: str, given: Iterable[tuple[str, model.Place]]
) -> None:
    """What a field of records gives, of which only the first may have it."""
    first: dict[str, model.Place] = {}
    for word, place in given:
        if first.setdefault(word, place) is not place:
            related = Related(first[word].of(field), "first given here")
            message = f"{field} `{word}` is given twice, expected one of its own"
            at = place.of(field)
            so_far.findings.append(Finding("REF002", at, message, None, (related,)))


@of_claims
def _with_former_ids(claims: Iterable[model.Claim]) -> list[str]:
    return [claim.id for claim in claims if claim.former_ids]


_Renamed: TypeAlias = model.Entity | model.Source | model.Claim | model.Dispute


def _refuse_former_ids(
    so_far: Collected,
    records: Iterable[_Renamed],
    of_id: Callable[[str], _Renamed | None],
) -> None:
    """An address that was left leads to one of the records, and is no other's now."""
    taken: dict[str, _Renamed] = {}
    for record in records:
        for index, former in enumerate(record.former_ids):
            other = of_id(former) or taken.get(former)
            if other is None:
                taken[former] = record
                continue
            at = record.place.of(f"former_ids.{index}")
            related = Related(other.place.of("id"), "given here")
            message = f"`{former}` is or was the id of another record, expected one of its own"
            so_far.findings.append(Finding("REF002", at, message, None, (related,)))
