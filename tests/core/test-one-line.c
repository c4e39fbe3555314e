/* test-one-line.c: texts without line breaks. SPDX-License-Identifier: GPL-3.0-or-later */
#include "rdv-document-builder.h"
#include "rdv-edtf.h"
#include "rdv-label.h"
#include "rdv-one-line.h"

static void
test_lines (void)
{
  static const struct
  {
    const char *text, *line;
  } cases[] = {
    { "", NULL },
    { "One line", NULL },
    { " blanks  stay ", NULL },
    { "Стыковка — «Союз»", NULL },
    { "Two\nlines", "Two lines" },
    { "Two\r\nlines and\ta tab", "Two lines and a tab" },
    { "  ends \n", "  ends" },
    { "\n\n begins", "begins" },
    { "a \n \n  b\xe2\x80\xa8" "c\xe2\x80\xa9" "d\xc2\x85" "e", "a b c d e" },
    { "caf\xc3\xa9 \xc2\xab" "a\xc2\xbb\n\xe2\x80\x94 b", "caf\xc3\xa9 \xc2\xab" "a\xc2\xbb \xe2\x80\x94 b" },
    { "\n", "" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *line = rdv_one_line (cases[i].text);

      g_assert_cmpstr (line, ==, cases[i].line);
    }
}

/* A break in a label would be drawn as a sign for a character that cannot be drawn. The document keeps the title as it was
 * written, for it may be written to a file again. */
static void
test_labels (void)
{
  g_autoptr (RdvDocumentBuilder) builder = rdv_document_builder_new (NULL);
  const char *lanes[] = { "lane" };
  RdvEventDraft draft = { .title = "Two\r\nlines", .lanes = lanes, .n_lanes = 1 };
  g_autoptr (RdvDocument) document = NULL;
  g_autofree char *label = NULL;

  g_assert_true (rdv_edtf_parse ("1975", &draft.extent, NULL, NULL));
  rdv_document_builder_add_lane (builder, &(RdvLane){ .id = "lane", .title = "A\nlane" }, NULL);
  rdv_document_builder_add_event (builder, &draft);
  document = rdv_document_builder_freeze (builder);
  label = rdv_label_dup_text (document, 0);
  g_assert_cmpstr (label, ==, "Two lines");
  g_assert_cmpstr (rdv_document_get_title (document, 0), ==, "Two\r\nlines");
  g_assert_cmpstr (rdv_document_get_lane (document, 0)->title, ==, "A lane");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/one-line/lines", test_lines);
  g_test_add_func ("/one-line/labels", test_labels);
  return g_test_run ();
}
