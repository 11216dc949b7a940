"""Audit: checks that the archive adds up, and fails if it does not. Thin: the work is in clippings.runs.audit."""

from prefect import flow

from clippings.errors import ClippingsError
from clippings.index import mappings
from clippings.index.articles import repair_quotes
from clippings.index.connect import wait_for
from clippings.runs.audit import Audit, audit_rows
from clippings.runs.audit import audit as count_everything
from clippings.runs.linking import link
from clippings.runs.resources import open_resources
from flows.ends import end_as_expected, keep_end
from flows.names import name_audit, tag_run
from flows.tasks import publish_rows, run_settings


class AuditFailed(ClippingsError):
    """The archive does not add up. `found` says where."""

    def __init__(self, found: Audit) -> None:
        super().__init__(
            f"The archive does not add up: the difference is {found.difference}.", "Run `clippings audit` to see why."
        )
        self.found = found
        self.args = (found,)  # what it is made of again when it was pickled between processes


@flow(name="audit", flow_run_name=name_audit, persist_result=False)
@end_as_expected
@keep_end
def audit(repair: bool = False) -> Audit:
    """Count everything. With `repair`, repair quotes and stories that do not match their articles, then count again."""
    resources = open_resources(run_settings())
    tag_run(resources.settings.prefix, [])
    wait_for(resources.archive.es, resources.settings.server_wait or 0)
    if repair:
        mappings.check(resources.archive, resources.settings)  # what writes is refused if the mappings differ
    found = count_everything(resources)
    if repair and (found.wrong_quotes or found.wrong_stories or found.wrong_people):
        repair_quotes(resources.archive, found.wrong_quotes)
        link(resources, everything=bool(found.wrong_stories or found.wrong_people))
        found = count_everything(resources)
    publish_rows("audit", "what", audit_rows(found), "Whether the archive adds up. The last row must be 0.")
    if found.difference:
        raise AuditFailed(found)
    return found
