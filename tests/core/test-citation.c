/* test-citation.c: an event as one cites it. SPDX-License-Identifier: GPL-3.0-or-later */
#include "rdv-citation.h"

#include "rdv-document-builder.h"
#include "rdv-edtf.h"
#include "sample-document.h"

static RdvDocument *
document_new (const char *title, const char *const *sources, guint n_sources)
{
  g_autoptr (RdvDocumentBuilder) builder = rdv_document_builder_new (NULL);
  RdvEventDraft draft = { .id = "e", .title = title, .sources = sources, .n_sources = n_sources };

  rdv_document_builder_set_info (builder, &(RdvTimelineInfo){ .title = "A history" });
  rdv_document_builder_add_source (
    builder, &(RdvSource){ .id = "a", .title = "A report", .publisher = "An agency", .uri = "https://example.org/report" });
  rdv_document_builder_add_source (builder, &(RdvSource){ .id = "b", .title = "A book" });
  g_assert_true (rdv_edtf_parse ("1975-07-17", &draft.extent, NULL, NULL));
  rdv_document_builder_add_event (builder, &draft);
  return rdv_document_builder_freeze (builder);
}

static void
assert_citation (RdvDocument *document, const char *expected)
{
  g_autofree char *citation = rdv_citation_new (document, 0, SAMPLE_NOW);

  g_assert_cmpstr (citation, ==, expected);
}

static void
test_sources (void)
{
  static const char *const sources[] = { "a", "b" };
  g_autoptr (RdvDocument) none = document_new ("The docking", NULL, 0);
  g_autoptr (RdvDocument) one = document_new ("Did they meet?", sources, 1);
  g_autoptr (RdvDocument) two = document_new ("The docking.", sources, 2);

  assert_citation (none, "The docking. 17 July 1975. A history.");
  assert_citation (one, "Did they meet? 17 July 1975. A history. Source: A report, An agency, https://example.org/report");
  assert_citation (two, "The docking. 17 July 1975. A history. Sources: A report, An agency, https://example.org/report; A book");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/citation/sources", test_sources);
  return g_test_run ();
}
