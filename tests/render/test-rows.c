/* test-rows.c: the height of the window is used, wherever one looks. SPDX-License-Identifier: GPL-3.0-or-later */
#include "rdv-calendar.h"
#include "rdv-pango-measure.h"
#include "rdv-timeline-scene.h"
#include "rdv-viewport.h"
#include "sample-document.h"

#define WIDTH  1600.0
#define HEIGHT 700.0 /* of a picture without the bars of a window of 1600 x 900 */
#define DAY    86400

typedef struct
{
  RdvDocument *document;
  RdvLayout *layout;
  RdvViewport *viewport;
} Fixture;

static void
set_up (Fixture *self, gconstpointer language)
{
  g_autoptr (RdvPangoMeasure) measure = rdv_pango_measure_new (NULL, "Sans", 1);
  double width;
  gint64 first, last;

  self->document = sample_document_load_history (language);
  self->layout =
      rdv_layout_new (self->document, RDV_TEXT_MEASURE (measure), SAMPLE_NOW, 1, RDV_DENSITY_ORDINARY);
  self->viewport = rdv_viewport_new ();
  rdv_layout_get_whole_range (self->layout, &first, &last);
  width = WIDTH - rdv_timeline_scene_get_body_x (self->layout);
  rdv_layout_set_body_width (self->layout, width);
  rdv_viewport_set_limits (self->viewport, first, last);
  rdv_viewport_set_size (self->viewport, width, HEIGHT);
}

static void
tear_down (Fixture *self, gconstpointer language)
{
  g_clear_object (&self->layout);
  g_clear_object (&self->viewport);
  g_clear_object (&self->document);
}

static const int years[] = { 1961, 1975, 1986, 1995, 1998, 2001, 2003, 2011, 2018, 2022, 2024, 2026 };
static const double spans[] = { 1 / 24.0, 1, 30, 365, 1000, 3652, 9000 }; /* days */

static void
go_to (Fixture *self, int year, double days)
{
  gint64 middle = rdv_calendar_date_to_seconds (year, 7, 1);

  rdv_viewport_set_range (self->viewport, middle - (gint64)(days * DAY / 2),
                          middle + (gint64)(days * DAY / 2));
}

static const RdvBand *
get_bands (Fixture *self, guint *n)
{
  return rdv_layout_get_bands (self->layout, rdv_viewport_get_scale (self->viewport), HEIGHT, n);
}

static double
get_content_height (Fixture *self)
{
  return rdv_layout_get_content_height (self->layout, rdv_viewport_get_scale (self->viewport), HEIGHT);
}

/* Events of a lane in view, and how many of them have their label. */
static void
count_in_view (Fixture *self, const RdvBand *band, guint *n_labelled, guint *n_all)
{
  gint64 from, to;

  rdv_viewport_get_range (self->viewport, &from, &to);
  for (guint i = 0; i < rdv_lane_pack_get_n_events (band->pack); i++)
    {
      const RdvPackedEvent *event = rdv_lane_pack_get_event (band->pack, i);
      RdvDrawnRange range;

      rdv_drawn_range_get (self->document, event->event, SAMPLE_NOW, &range);
      if (range.to < from || range.from > to)
        continue;
      *n_all += 1;
      *n_labelled += event->label_side != RDV_LABEL_NONE;
    }
  for (guint i = rdv_lane_pack_find_cluster (band->pack, from);
       i < rdv_lane_pack_get_n_clusters (band->pack) && rdv_lane_pack_get_cluster (band->pack, i)->from <= to;
       i++)
    *n_all += rdv_lane_pack_get_cluster (band->pack, i)->n_events;
}

/* Where something in view has no label, there is hardly room for another row in the window. A step of the
 * zoom and the places that are looked at are coarse: of views of many years some have a little more. Nor is
 * what is in view much higher than the window. */
static void
test_no_room_is_left (Fixture *self, gconstpointer language)
{
  double row_height = rdv_layout_get_metrics (self->layout)->row_height;
  guint n_with_room = 0, n_labelled_with_room = 0;

  for (guint i = 0; i < G_N_ELEMENTS (years); i++)
    for (guint j = 0; j < G_N_ELEMENTS (spans); j++)
      {
        guint n, n_all = 0, n_labelled = 0;
        const RdvBand *bands;
        double room;

        go_to (self, years[i], spans[j]);
        bands = get_bands (self, &n);
        for (guint k = 0; k < n; k++)
          count_in_view (self, &bands[k], &n_labelled, &n_all);
        room = HEIGHT - get_content_height (self);
        g_test_message ("%d, %g days: %u of %u labelled, %g pixels left", years[i], spans[j], n_labelled,
                        n_all, room);
        g_assert_cmpfloat (room, >=, -0.5 * HEIGHT);
        if (room < 3 * row_height)
          continue;
        if (spans[j] <= 1000)
          g_assert_cmpuint (n_labelled, ==, n_all);
        n_with_room += n_all;
        n_labelled_with_room += n_labelled;
      }
  g_test_message ("where there is room, %u of %u are labelled", n_labelled_with_room, n_with_room);
  g_assert_cmpuint (n_with_room, >, 100);
  g_assert_cmpfloat (n_labelled_with_room, >=, 0.8 * n_with_room);
}

/* A lane with nothing in view is as low as can be. */
static void
test_empty_lanes_are_low (Fixture *self, gconstpointer language)
{
  const RdvMetrics *metrics = rdv_layout_get_metrics (self->layout);
  guint n_empty = 0;

  for (guint i = 0; i < G_N_ELEMENTS (years); i++)
    for (guint j = 0; j < G_N_ELEMENTS (spans); j++)
      {
        guint n;
        const RdvBand *bands;

        go_to (self, years[i], spans[j]);
        bands = get_bands (self, &n);
        for (guint k = 0; k < n; k++)
          {
            gint64 from, to;
            RdvRowUse use;

            rdv_viewport_get_range (self->viewport, &from, &to);
            use = rdv_lane_pack_get_use (bands[k].pack, from, to);
            if (use.n_rows > 0 || use.has_crowd)
              continue;
            n_empty++;
            g_assert_cmpfloat (bands[k].height, ==, metrics->row_height + 2 * metrics->lane_padding);
          }
      }
  g_assert_cmpuint (n_empty, >, 50);
}

/* While a hand moves the view, lanes open for what comes and do not close for what goes; at rest they do.
 * Whatever they do, an event stays in its row. */
static void
test_held (Fixture *self, gconstpointer language)
{
  guint n;
  g_autofree double *heights = NULL;
  double at_rest, held;

  go_to (self, 1975, 700);
  get_bands (self, &n);
  heights = g_new0 (double, n);
  for (int i = 0; i < 200; i++)
    {
      const RdvBand *bands;

      rdv_viewport_pan (self->viewport, 137, 0);
      rdv_layout_hold_rows (self->layout, rdv_viewport_get_scale (self->viewport), HEIGHT);
      bands = get_bands (self, &n);
      for (guint k = 0; k < n; k++)
        {
          g_assert_cmpfloat (bands[k].height, >=, heights[k]);
          heights[k] = bands[k].height;
        }
    }
  held = get_content_height (self);
  rdv_layout_hold_rows (self->layout, NULL, 0);
  at_rest = get_content_height (self);
  g_assert_cmpfloat (at_rest, <, held);
}

#define ADD(name, func)                                                                                      \
  g_test_add ("/rows/" name "/en", Fixture, "en", set_up, func, tear_down);                                  \
  g_test_add ("/rows/" name "/ru", Fixture, "ru", set_up, func, tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  ADD ("no-room-is-left", test_no_room_is_left);
  ADD ("empty-lanes-are-low", test_empty_lanes_are_low);
  ADD ("held", test_held);
  return g_test_run ();
}
