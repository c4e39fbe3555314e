/* test-tour.c: what steps show, how long they stay, and their words in lines. SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "rdv-calendar.h"
#include "rdv-document-builder.h"
#include "rdv-edtf.h"
#include "rdv-fixed-measure.h"
#include "rdv-step-view.h"
#include "rdv-text-wrap.h"
#include "rdv-tour-player.h"

#define WIDTH 800

static RdvExtent
parse (const char *text)
{
  RdvExtent extent;
  g_autoptr (GError) error = NULL;

  rdv_edtf_parse (text, &extent, NULL, &error);
  g_assert_no_error (error);
  return extent;
}

typedef struct
{
  RdvDocument *document;
  RdvLayout *layout;
  const RdvTour *tour;
} Fixture;

static void
add_event (RdvDocumentBuilder *builder, const char *id, const char *date, const char *lane)
{
  rdv_document_builder_add_event (builder,
                                  &(RdvEventDraft){ .id = id, .title = id, .extent = parse (date), .lanes = &lane, .n_lanes = 1 });
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  const RdvTourStepDraft steps[] = {
    { .event = "inside", .text = "First alone." },
    { .event = "inside", .range = parse ("1990/1999"), .has_range = TRUE, .text = "Range." },
    { .event = "inside", .text = "Stays." },
    { .event = "outside", .text = "Leaves." },
    { .range = parse ("../1980"), .has_range = TRUE },
    { .event = "edge", .range = parse ("1990/1999"), .has_range = TRUE },
  };
  g_autoptr (RdvDocumentBuilder) builder = rdv_document_builder_new (NULL);
  g_autoptr (RdvTextMeasure) measure = rdv_fixed_measure_new ();

  rdv_document_builder_add_lane (builder, &(RdvLane){ .id = "a", .title = "a" }, NULL);
  rdv_document_builder_add_lane (builder, &(RdvLane){ .id = "b", .title = "b" }, NULL);
  rdv_document_builder_add_lane (builder, &(RdvLane){ .id = "c", .title = "c" }, NULL);
  add_event (builder, "inside", "1995-05-05", "a");
  add_event (builder, "edge", "1990-01-02", "a");
  add_event (builder, "outside", "1950/1960", "b");
  add_event (builder, "never", "2000", "c");
  add_event (builder, "late", "2005", "c");
  rdv_document_builder_add_tour (builder, "t", "T", steps, G_N_ELEMENTS (steps));
  fixture->document = rdv_document_builder_freeze (builder);
  fixture->layout = rdv_layout_new (fixture->document, measure, parse ("2010").start.earliest, 1, RDV_DENSITY_ORDINARY);
  fixture->tour = rdv_document_get_tour (fixture->document, 0);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_object_unref (fixture->layout);
  g_object_unref (fixture->document);
}

static void
get_view (Fixture *fixture, guint step, gint64 *from, gint64 *to)
{
  gint64 first, last;

  rdv_layout_get_whole_range (fixture->layout, &first, &last);
  rdv_step_view_get (fixture->layout, fixture->tour, step, first, last, WIDTH, from, to);
  g_assert_cmpint (*from, <, *to);
  g_assert_cmpint (*from, >=, first);
  g_assert_cmpint (*to, <=, last);
}

static void
test_views (Fixture *fixture, gconstpointer data)
{
  gint64 decade_from = parse ("1990").start.earliest, decade_to = parse ("1999").start.latest;
  gint64 from, to, from_before, to_before, first, last;

  /* An event alone has the surroundings of a day. */
  get_view (fixture, 0, &from, &to);
  g_assert_cmpint (to - from, <, 60 * 86400);
  g_assert_cmpint (from, <, parse ("1995-05-05").start.earliest);
  g_assert_cmpint (to, >, parse ("1995-05-05").start.latest);
  /* A range is shown as it is, with little room around it. */
  get_view (fixture, 1, &from, &to);
  g_assert_cmpint (from, <=, decade_from);
  g_assert_cmpint (to, >=, decade_to);
  g_assert_cmpfloat ((double) (to - from), <, 1.1 * (double) (decade_to - decade_from));
  /* An event in it stays there; another one leads away from it. */
  get_view (fixture, 2, &from_before, &to_before);
  g_assert_cmpint (from_before, ==, from);
  g_assert_cmpint (to_before, ==, to);
  get_view (fixture, 3, &from, &to);
  g_assert_cmpint (from, <, parse ("1950").start.earliest);
  g_assert_cmpint (to, <, decade_from);
  /* An open end is the timeline's. */
  get_view (fixture, 4, &from, &to);
  rdv_layout_get_whole_range (fixture->layout, &first, &last);
  g_assert_cmpint (from, ==, first);
}

/* A label at the edge has room on either side. */
static void
test_room (Fixture *fixture, gconstpointer data)
{
  guint32 event = rdv_document_find_event (fixture->document, "edge");
  double label = rdv_text_measure_get_width (rdv_layout_get_measure (fixture->layout), RDV_TEXT_LABEL, "edge");
  RdvTimeScale scale;
  RdvMark mark;
  gint64 from, to;

  get_view (fixture, 5, &from, &to);
  rdv_time_scale_fit (&scale, from, to, WIDTH);
  rdv_mark_init (&mark, fixture->document, event, rdv_layout_get_now (fixture->layout), &scale,
                 rdv_layout_get_metrics (fixture->layout));
  g_assert_cmpfloat (mark.start, >, label);
  g_assert_cmpfloat (mark.end + label, <, WIDTH);
}

/* A tour shows the lanes of its events, and of what is in view where it names none. */
static void
test_idle_lanes (Fixture *fixture, gconstpointer data)
{
  RdvLaneOrder *order = rdv_layout_get_lane_order (fixture->layout);
  gint64 first, last;

  rdv_layout_get_whole_range (fixture->layout, &first, &last);
  rdv_step_view_leave_out_idle_lanes (fixture->layout, order, fixture->tour, first, last, WIDTH);
  g_assert_cmpuint (rdv_lane_order_get_home (order, 0), ==, 0);
  g_assert_cmpuint (rdv_lane_order_get_home (order, 1), ==, 1);
  g_assert_cmpuint (rdv_lane_order_get_home (order, 2), ==, RDV_NONE);
  /* Nobody hid it, and nobody can show it: that is not told, but its events do not count. */
  g_assert_cmpuint (rdv_lane_order_get_n_hidden (order), ==, 0);
  g_assert_cmpfloat (rdv_layout_get_hidden_height (fixture->layout), ==, 0);
  g_assert_cmpuint (rdv_lane_order_count_events (order, first, last), <,
                    rdv_document_get_n_events (fixture->document));
}

static void
test_player (Fixture *fixture, gconstpointer data)
{
  g_autoptr (RdvTourPlayer) player = rdv_tour_player_new (fixture->document, 0);

  rdv_tour_player_set_step (player, 100);
  g_assert_cmpuint (rdv_tour_player_get_step (player), ==, fixture->tour->n_steps - 1);
  rdv_tour_player_set_step (player, 0);
  g_object_set (player, "playing", TRUE, NULL);
  /* Nothing is skipped, however long nobody looked. */
  rdv_tour_player_pass (player, 3600);
  g_assert_cmpuint (rdv_tour_player_get_step (player), ==, 1);
  g_assert_cmpfloat (rdv_tour_player_get_progress (player), ==, 0);
  for (guint i = 0; i < 100; i++)
    rdv_tour_player_pass (player, 60);
  g_assert_false (rdv_tour_player_get_playing (player));
  g_assert_cmpuint (rdv_tour_player_get_step (player), ==, fixture->tour->n_steps - 1);
}

/* All words, in order, in lines that fit. */
static void
test_wrap (Fixture *fixture, gconstpointer data)
{
  static const char *const texts[] = { "", "one", "two words", "  several   blanks \t and\nlines\n\nof words  ",
                                       "averylongwordthatnolineholds and more", "Слова по-русски, и длинные: электрификация" };
  RdvTextMeasure *measure = rdv_layout_get_measure (fixture->layout);

  for (double width = 10; width < 400; width += 7)
    for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
      {
        g_autoptr (GPtrArray) lines = rdv_text_wrap (measure, RDV_TEXT_STORY, texts[i], width);
        g_autoptr (GString) joined = g_string_new (NULL);
        g_autoptr (GString) wanted = g_string_new (NULL);

        for (guint j = 0; j < lines->len; j++)
          {
            const char *line = g_ptr_array_index (lines, j);

            g_assert_cmpstr (line, !=, "");
            g_assert_true (rdv_text_measure_get_width (measure, RDV_TEXT_STORY, line) <= width || g_utf8_strlen (line, -1) == 1);
            g_string_append (joined, line);
          }
        for (const char *p = texts[i]; *p != '\0'; p++)
          if (!g_ascii_isspace (*p))
            g_string_append_c (wanted, *p);
        g_string_replace (joined, " ", "", 0);
        g_assert_cmpstr (joined->str, ==, wanted->str);
      }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
#define ADD(name, function) g_test_add ("/tour/" name, Fixture, NULL, set_up, function, tear_down)
  ADD ("views", test_views);
  ADD ("room", test_room);
  ADD ("idle-lanes", test_idle_lanes);
  ADD ("player", test_player);
  ADD ("wrap", test_wrap);
#undef ADD
  return g_test_run ();
}
