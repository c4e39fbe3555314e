/* test-mark.c: what is not known is drawn, and said, as not known. SPDX-License-Identifier: GPL-3.0-or-later */
#include <locale.h>

#include "rdv-calendar.h"
#include "rdv-document-builder.h"
#include "rdv-edtf.h"
#include "rdv-label.h"
#include "rdv-mark.h"

#define DAY 86400

typedef struct
{
  RdvDocument *document;
  RdvMetrics metrics;
  RdvTimeScale scale; /* ten days a pixel from 2000 on */
  RdvMark mark;
} Fixture;

static gint64
date (gint64 year)
{
  return rdv_calendar_date_to_seconds (year, 1, 1);
}

static double
x (Fixture *self, gint64 year)
{
  return rdv_time_scale_x (&self->scale, date (year));
}

static void
parse (const char *text, RdvExtent *extent)
{
  g_assert_true (rdv_edtf_parse (text, extent, NULL, NULL));
}

static void
make_planned (Fixture *self, const char *text, RdvStatus status, const char *title, const char *plan)
{
  g_autoptr (RdvDocumentBuilder) builder = rdv_document_builder_new (NULL);
  RdvPlanDraft draft_plan = { .status = RDV_STATUS_PLANNED, .has_extent = TRUE };
  RdvEventDraft draft = { .title = title, .status = status, .plans = &draft_plan, .n_plans = plan != NULL };

  parse (text, &draft.extent);
  if (plan != NULL)
    parse (plan, &draft_plan.extent);
  rdv_document_builder_add_event (builder, &draft);
  g_clear_object (&self->document);
  self->document = rdv_document_builder_freeze (builder);
  rdv_metrics_init (&self->metrics, 1, RDV_DENSITY_ORDINARY);
  self->scale = (RdvTimeScale){ .origin = date (2000), .seconds_per_pixel = 10 * DAY };
  rdv_mark_init (&self->mark, self->document, 0, date (2026), &self->scale, &self->metrics);
}

static void
make (Fixture *self, const char *text, RdvStatus status)
{
  make_planned (self, text, status, "Title", NULL);
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  g_clear_object (&self->document);
}

#define assert_x(value, expected) g_assert_cmpfloat_with_epsilon (value, expected, 0.2)

/* Over exactly the time in which an end may lie. */
static void
test_bounds (Fixture *self, gconstpointer data)
{
  make (self, "2003/2010", RDV_STATUS_DONE);
  g_assert_cmpint (self->mark.form, ==, RDV_FORM_BAR);
  assert_x (self->mark.start, x (self, 2003));
  assert_x (self->mark.solid_start, x (self, 2004));
  assert_x (self->mark.solid_end, x (self, 2010));
  assert_x (self->mark.end, x (self, 2011));
}

static void
test_exact (Fixture *self, gconstpointer data)
{
  make (self, "2003-01-01/2010-01-01", RDV_STATUS_DONE);
  g_assert_cmpfloat (self->mark.solid_start, ==, self->mark.start);
  g_assert_cmpfloat (self->mark.solid_end, ==, self->mark.end);
}

/* A bar too short for its fades has none, and is not smudged at its end. */
static void
test_short (Fixture *self, gconstpointer data)
{
  make (self, "2003-01-01/2003-01-03", RDV_STATUS_DONE);
  g_assert_cmpfloat (self->mark.end - self->mark.start, ==, self->metrics.min_bar_width);
  g_assert_cmpfloat (self->mark.solid_start, ==, self->mark.start);
  g_assert_cmpfloat (self->mark.solid_end, ==, self->mark.end);
}

/* Begun and ended in the same decade: the bar is at its fullest in the middle. */
static void
test_crossing (Fixture *self, gconstpointer data)
{
  make (self, "200X/200X", RDV_STATUS_DONE);
  g_assert_cmpfloat (self->mark.solid_start, ==, self->mark.solid_end);
  assert_x (self->mark.solid_start, x (self, 2005));
}

static void
test_soft (Fixture *self, gconstpointer data)
{
  make (self, "2003-01-01~/2010-01-01?", RDV_STATUS_DONE);
  assert_x (self->mark.solid_start - self->mark.start, self->metrics.soft_edge);
  assert_x (self->mark.end - self->mark.solid_end, self->metrics.soft_edge);
  assert_x (self->mark.start, x (self, 2003));
}

static void
test_unknown (Fixture *self, gconstpointer data)
{
  make (self, "2003-01-01/", RDV_STATUS_DONE);
  assert_x (self->mark.start, x (self, 2003));
  assert_x (self->mark.solid_end, x (self, 2003));
  assert_x (self->mark.end, x (self, 2003) + self->metrics.fade_width);
  make (self, "/2010-01-01", RDV_STATUS_DONE);
  assert_x (self->mark.end, x (self, 2010));
  assert_x (self->mark.start, x (self, 2010) - self->metrics.fade_width);
  make (self, "2003/", RDV_STATUS_DONE);
  assert_x (self->mark.solid_start, x (self, 2004));
  assert_x (self->mark.end, x (self, 2004) + self->metrics.fade_width);
}

static void
test_open (Fixture *self, gconstpointer data)
{
  make (self, "2003-01-01/..", RDV_STATUS_DONE);
  g_assert_cmpfloat (self->mark.end, >=, RDV_X_LIMIT);
  make (self, "../2003-01-01", RDV_STATUS_DONE);
  g_assert_cmpfloat (self->mark.start, <=, -RDV_X_LIMIT);
}

/* Under way: to the present, and what comes after is a plan. */
static void
test_ongoing (Fixture *self, gconstpointer data)
{
  make (self, "2003-01-01/..", RDV_STATUS_ONGOING);
  assert_x (self->mark.end, x (self, 2026));
  g_assert_cmpfloat (self->mark.planned_from, ==, self->mark.end);
  make (self, "2003-01-01/2030", RDV_STATUS_ONGOING);
  assert_x (self->mark.planned_from, x (self, 2026));
  assert_x (self->mark.solid_end, x (self, 2030));
  assert_x (self->mark.end, x (self, 2031));
  make (self, "2028/2030", RDV_STATUS_PLANNED);
  g_assert_cmpfloat (self->mark.planned_from, ==, self->mark.start);
  make (self, "2008/2010", RDV_STATUS_DONE);
  g_assert_cmpfloat (self->mark.planned_from, ==, self->mark.end);
}

static void
test_instant (Fixture *self, gconstpointer data)
{
  make (self, "2003-05-05", RDV_STATUS_DONE);
  g_assert_cmpint (self->mark.form, ==, RDV_FORM_MARKER);
  assert_x (self->mark.end - self->mark.start, self->metrics.marker_size);
  make (self, "2003", RDV_STATUS_DONE);
  g_assert_cmpint (self->mark.form, ==, RDV_FORM_RANGE);
  assert_x (self->mark.start, x (self, 2003));
  assert_x (self->mark.end, x (self, 2004));
  g_assert_cmpfloat (self->mark.solid_start, ==, self->mark.start);
}

static void
test_ghosts (Fixture *self, gconstpointer data)
{
  make_planned (self, "2030-01-01/2032-01-01", RDV_STATUS_PLANNED, "Title", "2020-01-01/2022-01-01");
  assert_x (self->mark.all_start, x (self, 2020) - self->metrics.marker_size / 2);
  g_assert_cmpfloat (self->mark.all_end, ==, self->mark.end);
  /* A plan that did not say when it would begin has no place. */
  make_planned (self, "2030-01-01", RDV_STATUS_PLANNED, "Title", "/2022-01-01");
  g_assert_cmpfloat (self->mark.all_start, ==, self->mark.start);
}

/* The cross of a failed span stands after it, and takes room there. */
static void
test_failed (Fixture *self, gconstpointer data)
{
  make (self, "2003-01-01/2010-01-01", RDV_STATUS_FAILED);
  g_assert_cmpfloat (self->mark.all_end, >=, self->mark.end + self->metrics.sign_size);
}

/* Among many, a mark stands without what is beside it; the cross of what failed is never left out. */
static void
test_alone (Fixture *self, gconstpointer data)
{
  make_planned (self, "2030-06", RDV_STATUS_PLANNED, "Title", "2020-01-01");
  g_assert_cmpint (self->mark.form, ==, RDV_FORM_MARKER);
  g_assert_cmpfloat (self->mark.all_start, <, self->mark.start - 100);
  rdv_mark_init_with_form (&self->mark, RDV_FORM_POINT, self->document, 0, date (2026), &self->scale,
                           &self->metrics);
  g_assert_cmpint (self->mark.form, ==, RDV_FORM_MARKER);
  g_assert_cmpfloat (self->mark.all_start, ==, self->mark.start);
  g_assert_cmpfloat (self->mark.all_end, ==, self->mark.start + self->metrics.marker_size);

  make_planned (self, "2030-01-01/2040-01-01", RDV_STATUS_FAILED, "Title", "2020-01-01");
  rdv_mark_init_with_form (&self->mark, RDV_FORM_STUB, self->document, 0, date (2026), &self->scale,
                           &self->metrics);
  assert_x (self->mark.start, x (self, 2030));
  g_assert_cmpfloat (self->mark.all_start, ==, self->mark.start);
  g_assert_cmpfloat_with_epsilon (self->mark.all_end - self->mark.start,
                                  rdv_mark_get_stub_width (&self->metrics, TRUE), 1e-6);
  g_assert_cmpfloat (self->mark.all_end, >=, self->mark.end + self->metrics.sign_size);
}

static void
assert_label (Fixture *self, const char *text, const char *title, const char *expected)
{
  g_autofree char *label = NULL;

  make_planned (self, text, RDV_STATUS_DONE, title, NULL);
  label = rdv_label_dup_text (self->document, 0);
  g_assert_cmpstr (label, ==, expected);
}

static void
test_labels (Fixture *self, gconstpointer data)
{
  assert_label (self, "1984", "First talks", "First talks");
  assert_label (self, "1984~", "First talks", "about 1984: First talks");
  assert_label (self, "1984?", "First talks", "First talks?");
  assert_label (self, "1984%", "First talks", "about 1984: First talks?");
  assert_label (self, "1984?", "Who was it?", "Who was it?");
  assert_label (self, "1984~/1986", "First talks", "about 1984: First talks");
  assert_label (self, "1984/1986~", "First talks", "First talks, until about 1986");
  assert_label (self, "1984/1986?", "First talks", "First talks?");
  assert_label (self, "1984/1986", "First talks", "First talks");
}

#define ADD(name, func) g_test_add ("/mark/" name, Fixture, NULL, NULL, func, tear_down)

int
main (int argc, char *argv[])
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);
  ADD ("bounds", test_bounds);
  ADD ("exact", test_exact);
  ADD ("short", test_short);
  ADD ("crossing", test_crossing);
  ADD ("soft", test_soft);
  ADD ("unknown", test_unknown);
  ADD ("open", test_open);
  ADD ("ongoing", test_ongoing);
  ADD ("instant", test_instant);
  ADD ("ghosts", test_ghosts);
  ADD ("failed", test_failed);
  ADD ("alone", test_alone);
  ADD ("labels", test_labels);
  return g_test_run ();
}
