/* test-timeline-scene.c: what the picture of a timeline holds. SPDX-License-Identifier: GPL-3.0-or-later */
#include <math.h>

#include "rdv-document-builder.h"
#include "rdv-edtf.h"
#include "rdv-fixed-measure.h"
#include "rdv-overview-scene.h"
#include "rdv-timeline-scene.h"
#include "rdv-viewport.h"
#include "sample-document.h"
#include "scene-probe.h"

typedef struct
{
  RdvDocument *document;
  RdvLayout *layout;
  RdvViewport *viewport;
  RdvPictureRequest request;
} Fixture;

static void
resize (Fixture *self, double width, double height)
{
  gint64 first, last;

  self->request.width = width;
  self->request.height = height;
  rdv_layout_get_whole_range (self->layout, &first, &last);
  rdv_viewport_set_limits (self->viewport, first, last);
  rdv_viewport_set_size (self->viewport, width - rdv_timeline_scene_get_body_x (self->layout),
                         height - rdv_timeline_scene_get_body_y (self->layout, NULL, NULL));
  rdv_viewport_set_range (self->viewport, first, last);
}

static void
set_up (Fixture *self, gconstpointer data)
{
  g_autoptr (RdvTextMeasure) measure = rdv_fixed_measure_new ();

  self->document = sample_document_new (6, GPOINTER_TO_UINT (data), 7);
  self->layout = rdv_layout_new (self->document, measure, SAMPLE_NOW, 1, RDV_DENSITY_ORDINARY);
  self->viewport = rdv_viewport_new ();
  self->request = (RdvPictureRequest){ .layout = self->layout, .theme = RDV_THEME_LIGHT };
  resize (self, 1280, 700);
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  g_clear_object (&self->viewport);
  g_clear_object (&self->layout);
  g_clear_object (&self->document);
}

static RdvScene *
draw (Fixture *self)
{
  self->request.scale = *rdv_viewport_get_scale (self->viewport);
  self->request.offset_y = rdv_viewport_get_offset_y (self->viewport);
  return rdv_timeline_scene_new (&self->request);
}

/* Zooms in from the whole range in @n steps to about an hour, around different moments. */
static void
zoom_to_level (Fixture *self, int level, int n)
{
  gint64 first, last;
  double width = rdv_viewport_get_width (self->viewport);

  rdv_viewport_get_limits (self->viewport, &first, &last);
  rdv_viewport_set_range (self->viewport, first, last);
  rdv_viewport_zoom_at (self->viewport, width * (0.2 + 0.15 * (level % 5)), pow ((last - first) / 3600.0, (double) level / n));
}

static void
test_no_text_over_text (Fixture *self, gconstpointer data)
{
  static const double widths[] = { 900, 1600, 3840 };

  for (guint i = 0; i < G_N_ELEMENTS (widths); i++)
    {
      resize (self, widths[i], widths[i] * 0.6);
      for (int level = 0; level <= 40; level++)
        {
          g_autoptr (RdvScene) scene = NULL;

          zoom_to_level (self, level, 40);
          scene = draw (self);
          scene_probe_assert_texts_apart (scene);
        }
    }
}

/* Zooming in at any point, and moving about. */
static void
test_no_text_over_text_on_the_way (Fixture *self, gconstpointer data)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (17);

  for (int way = 0; way < 30; way++)
    {
      gint64 first, last;

      rdv_viewport_get_limits (self->viewport, &first, &last);
      rdv_viewport_set_range (self->viewport, first, last);
      for (int step = 0; step < 40; step++)
        {
          g_autoptr (RdvScene) scene = NULL;

          rdv_viewport_zoom_at (self->viewport, g_rand_double_range (random, 0, 1100), g_rand_double_range (random, 0.95, 1.5));
          rdv_viewport_pan (self->viewport, g_rand_double_range (random, -300, 300), 0);
          scene = draw (self);
          scene_probe_assert_texts_apart (scene);
        }
    }
}

/* At the whole range, rows scrolled through, every event is drawn or counted. */
static void
test_nothing_is_hidden (Fixture *self, gconstpointer data)
{
  g_autofree guint8 *seen = g_new0 (guint8, rdv_document_get_n_events (self->document));
  double height = rdv_layout_get_content_height (self->layout, rdv_viewport_get_scale (self->viewport),
                                                 rdv_viewport_get_height (self->viewport));
  guint n_clustered = 0;
  guint n_seen = 0;
  g_autoptr (GHashTable) clusters = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);

  rdv_viewport_set_content_height (self->viewport, height);
  for (double offset = 0; offset < height; offset += 100)
    {
      g_autoptr (RdvScene) scene = NULL;
      const RdvHit *hits;
      guint n;

      rdv_viewport_set_offset_y (self->viewport, offset);
      scene = draw (self);
      hits = rdv_scene_get_hits (scene, &n);
      for (guint i = 0; i < n; i++)
        if (hits[i].kind == RDV_HIT_EVENT)
          seen[hits[i].id] = 1;
        else if (hits[i].kind == RDV_HIT_CLUSTER)
          {
            gint64 *key = g_new (gint64, 1);

            /* Where in the stack it is tells clusters apart. */
            *key = (gint64) (hits[i].y + rdv_viewport_get_offset_y (self->viewport)) * 100000 + (gint64) hits[i].x;
            if (g_hash_table_add (clusters, key))
              n_clustered += hits[i].id;
          }
    }
  for (guint i = 0; i < rdv_document_get_n_events (self->document); i++)
    n_seen += seen[i];
  g_assert_cmpuint (n_seen + n_clustered, ==, rdv_document_get_n_events (self->document));
}

typedef struct
{
  guint32 lane;
  double below;     /* pixels from the top of its lane */
  gboolean is_last; /* the row for what has no label is the last of those that are shown */
} Row;

static const RdvPackedEvent *
find_packed (const RdvLanePack *pack, guint event)
{
  for (guint i = 0; i < rdv_lane_pack_get_n_events (pack); i++)
    if (rdv_lane_pack_get_event (pack, i)->event == event)
      return rdv_lane_pack_get_event (pack, i);
  return NULL;
}

/* The row in which an event stands in the picture; FALSE when it is not drawn. */
static gboolean
get_row (Fixture *self, RdvScene *scene, guint event, Row *row)
{
  const RdvHit *hit = rdv_scene_find_event (scene, event);
  guint n;
  const RdvBand *bands = rdv_layout_get_bands (self->layout, rdv_viewport_get_scale (self->viewport),
                                               rdv_viewport_get_height (self->viewport), &n);

  for (guint i = 0; hit != NULL && i < n; i++)
    {
      double y = rdv_timeline_scene_get_body_y (self->layout, NULL, NULL) +
                 rdv_layout_get_era_height (self->layout) + bands[i].y -
                 rdv_viewport_get_offset_y (self->viewport);
      const RdvPackedEvent *packed = find_packed (bands[i].pack, event);

      if (hit->y < y || hit->y >= y + bands[i].height)
        continue;
      g_assert_nonnull (packed);
      row->lane = bands[i].lane;
      row->below = hit->y - y;
      row->is_last = packed->row == rdv_lane_pack_get_crowd_row (bands[i].pack);
      if (row->is_last)
        g_assert_cmpuint (rdv_band_get_place (&bands[i], packed->row), ==,
                          rdv_band_get_n_places (&bands[i]) - 1);
      return TRUE;
    }
  g_assert_null (hit);
  return FALSE;
}

/* Lanes open and close for what comes and goes, but nothing leaves its row or goes past another lane. */
static void
test_panning_keeps_rows (Fixture *self, gconstpointer data)
{
  guint n_events = rdv_document_get_n_events (self->document);
  guint n_compared = 0;

  for (int level = 4; level < 24; level += 4)
    {
      g_autofree Row *before = g_new0 (Row, n_events + 1);
      g_autofree gboolean *was_there = g_new0 (gboolean, n_events + 1);

      zoom_to_level (self, level, 40);
      for (int i = 0; i <= 40; i++)
        {
          g_autoptr (RdvScene) scene = draw (self);

          for (guint event = 0; event < n_events; event++)
            {
              Row row;
              gboolean is_there = get_row (self, scene, event, &row);

              if (is_there && was_there[event])
                {
                  g_assert_cmpuint (row.lane, ==, before[event].lane);
                  g_assert_cmpint (row.is_last, ==, before[event].is_last);
                  if (!row.is_last)
                    g_assert_cmpfloat_with_epsilon (row.below, before[event].below, 1e-6);
                  n_compared++;
                }
              was_there[event] = is_there;
              before[event] = row;
            }
          rdv_viewport_pan (self->viewport, rdv_viewport_get_width (self->viewport) / 40, 0);
        }
    }
  g_assert_cmpuint (n_compared, >, 1000);
}

/* A label stays on its side of the mark, and moves with it, while one pans. */
static void
test_panning_keeps_labels (Fixture *self, gconstpointer data)
{
  g_autoptr (RdvScene) one = NULL;
  g_autoptr (RdvScene) other = NULL;
  const RdvHit *hits;
  guint n;

  zoom_to_level (self, 8, 40);
  one = draw (self);
  rdv_viewport_pan (self->viewport, 10, 0);
  other = draw (self);
  hits = rdv_scene_get_hits (one, &n);
  for (guint i = 0; i < n; i++)
    {
      const RdvHit *there = hits[i].kind == RDV_HIT_EVENT ? rdv_scene_find_event (other, hits[i].id) : NULL;

      if (there == NULL || rdv_scene_find_event (one, hits[i].id) != &hits[i] || hits[i].x < 400 || hits[i].x > 1000)
        continue;
      g_assert_cmpfloat_with_epsilon (there->x, hits[i].x - 10, 1.01);
    }
}

static void
test_pick (Fixture *self, gconstpointer data)
{
  g_autoptr (RdvScene) scene = NULL;
  const RdvHit *hits;
  guint n;

  zoom_to_level (self, 6, 40);
  scene = draw (self);
  hits = rdv_scene_get_hits (scene, &n);
  for (guint i = 0; i < n; i++)
    {
      const RdvHit *hit = rdv_scene_pick (scene, hits[i].x + hits[i].width / 2, hits[i].y + hits[i].height / 2, 0);

      if (hits[i].kind == RDV_HIT_EVENT)
        g_assert_nonnull (hit);
    }
  g_assert_null (rdv_scene_pick (scene, -50, -50, 4));
}

/* Clips and groups are closed, and everything is finite and near the picture. */
static void
test_well_formed (Fixture *self, gconstpointer data)
{
  for (int level = 0; level <= 40; level += 2)
    {
      g_autoptr (RdvScene) scene = NULL;
      const RdvPrimitive *primitives;
      int clips = 0;
      int groups = 0;
      guint n;

      zoom_to_level (self, level, 40);
      scene = draw (self);
      primitives = rdv_scene_get_primitives (scene, &n);
      for (guint i = 0; i < n; i++)
        {
          clips += (primitives[i].kind == RDV_PRIMITIVE_CLIP) - (primitives[i].kind == RDV_PRIMITIVE_CLIP_END);
          groups += (primitives[i].kind == RDV_PRIMITIVE_GROUP) - (primitives[i].kind == RDV_PRIMITIVE_GROUP_END);
          g_assert_cmpint (clips, >=, 0);
          g_assert_cmpint (groups, >=, 0);
          g_assert_true (isfinite (primitives[i].x) && isfinite (primitives[i].y));
          g_assert_cmpfloat (fabsf (primitives[i].x), <, 1e5);
          g_assert_cmpfloat (fabsf (primitives[i].width), <, 1e5);
        }
      g_assert_cmpint (clips, ==, 0);
      g_assert_cmpint (groups, ==, 0);
    }
}

static void
test_grows_without_clusters (Fixture *self, gconstpointer data)
{
  g_autoptr (RdvScene) scene = NULL;
  const RdvHit *hits;
  guint n;

  rdv_layout_set_rows (self->layout, RDV_ROWS_GROW);
  self->request.height =
      rdv_timeline_scene_get_body_y (self->layout, NULL, NULL) +
      rdv_layout_get_content_height (self->layout, rdv_viewport_get_scale (self->viewport), 100);
  scene = draw (self);
  hits = rdv_scene_get_hits (scene, &n);
  for (guint i = 0; i < n; i++)
    g_assert_cmpint (hits[i].kind, !=, RDV_HIT_CLUSTER);
  for (guint event = 0; event < rdv_document_get_n_events (self->document); event++)
    g_assert_nonnull (rdv_scene_find_event (scene, event));
}

static void
test_condense_keeps_the_height (Fixture *self, gconstpointer data)
{

  rdv_layout_set_rows (self->layout, RDV_ROWS_CONDENSE);
  for (double height = rdv_layout_get_min_height (self->layout); height < 2000; height += 37)
    g_assert_cmpfloat (
        rdv_layout_get_content_height (self->layout, rdv_viewport_get_scale (self->viewport), height), <=,
        height);
}

static void
test_overview (Fixture *self, gconstpointer data)
{
  g_autoptr (RdvScene) scene = rdv_overview_scene_new (self->layout, 1000, 60, RDV_THEME_DARK);
  gint64 first, last;
  double x, width;
  guint n;

  rdv_scene_get_primitives (scene, &n);
  g_assert_cmpuint (n, >, 10);
  rdv_layout_get_whole_range (self->layout, &first, &last);
  rdv_overview_scene_get_window (self->layout, first, last, 1000, &x, &width);
  g_assert_cmpfloat_with_epsilon (x + width / 2, 500, 1);
  rdv_overview_scene_get_window (self->layout, last - 1, last, 1000, &x, &width);
  g_assert_cmpfloat (width, >=, 8);
  g_assert_cmpfloat (x + width, <=, 1000);
}

static gboolean
has_text (RdvScene *scene, RdvTextStyle style, const char *text)
{
  guint n;
  const RdvPrimitive *primitives = rdv_scene_get_primitives (scene, &n);

  for (guint i = 0; i < n; i++)
    if (primitives[i].kind == RDV_PRIMITIVE_TEXT && primitives[i].style == style &&
        g_str_equal (rdv_scene_get_text (scene, &primitives[i]), text))
      return TRUE;
  return FALSE;
}

/* The tag at the present says which day that is, where it is not today. */
static void
test_present (Fixture *self, gconstpointer data)
{
  g_autoptr (RdvScene) today = draw (self);
  g_autoptr (RdvScene) then = NULL;

  g_assert_true (has_text (today, RDV_TEXT_TAG, "Today"));
  self->request.now_label = "30 September 1975";
  then = draw (self);
  g_assert_false (has_text (then, RDV_TEXT_TAG, "Today"));
  g_assert_true (has_text (then, RDV_TEXT_TAG, "30 September 1975"));
  scene_probe_assert_texts_apart (then);
}

/* Whether a part of the line at the present lies on the letters of a text. */
static gboolean
crosses_letters (RdvScene *scene, const RdvPrimitive *line)
{
  guint n;
  const RdvPrimitive *primitives = rdv_scene_get_primitives (scene, &n);

  for (guint i = 0; i < n; i++)
    {
      const RdvPrimitive *text = &primitives[i];
      double ascent, descent;

      if (text->kind != RDV_PRIMITIVE_TEXT || line->x + 1 < text->x || line->x > text->x + text->width)
        continue;
      rdv_scene_get_text_metrics (scene, (RdvTextStyle)text->style, &ascent, &descent);
      if (line->y < text->y && line->y + line->height > text->y - ascent * 0.7)
        return TRUE;
    }
  return FALSE;
}

/* The line at the present goes behind what is written there, and on below it. */
static void
test_present_behind_texts (Fixture *self, gconstpointer data)
{
  guint32 color = rdv_theme_get (RDV_THEME_LIGHT)->today;
  guint n_parts = 0, n_pictures = 0;

  for (int level = 0; level < 30; level++)
    {
      g_autoptr (RdvScene) scene = NULL;
      const RdvPrimitive *primitives;
      guint n;
      double end = 0;

      rdv_viewport_set_range (self->viewport, SAMPLE_NOW - (gint64)(4e8 / pow (1.2, level)),
                              SAMPLE_NOW + (gint64)(9e7 / pow (1.2, level)));
      scene = draw (self);
      primitives = rdv_scene_get_primitives (scene, &n);
      for (guint i = 0; i < n; i++)
        if (primitives[i].kind == RDV_PRIMITIVE_RECT && primitives[i].width == 1 &&
            primitives[i].fill == color)
          {
            g_assert_cmpfloat (primitives[i].y, >=, end);
            g_assert_false (crosses_letters (scene, &primitives[i]));
            end = primitives[i].y + primitives[i].height;
            n_parts++;
          }
      g_assert_cmpfloat (end, >, self->request.height - 20);
      n_pictures++;
    }
  g_assert_cmpuint (n_parts, >, 2 * n_pictures);
}

/* Whose hours the ruler shows is said where it shows hours, and nowhere else. */
static void
test_zone (Fixture *self, gconstpointer data)
{
  g_autoptr (RdvZone) greenwich = rdv_zone_new ("utc");
  g_autoptr (RdvZone) east = rdv_zone_new ("+03:00");
  static const struct
  {
    double hours;
    gboolean is_told;
  } views[] = { { 1, TRUE }, { 24, TRUE }, { 24 * 60, FALSE }, { 24 * 3650, FALSE } };

  for (guint i = 0; i < G_N_ELEMENTS (views); i++)
    {
      gint64 from = 174700800; /* midnight in UTC */
      g_autoptr (RdvScene) utc = NULL;
      g_autoptr (RdvScene) moscow = NULL;

      rdv_viewport_set_range (self->viewport, from, from + (gint64) (views[i].hours * 3600));
      rdv_layout_set_zone (self->layout, greenwich);
      utc = draw (self);
      g_assert_cmpint (has_text (utc, RDV_TEXT_RULER_MINOR, "UTC"), ==, views[i].is_told);
      rdv_layout_set_zone (self->layout, east);
      moscow = draw (self);
      g_assert_cmpint (has_text (moscow, RDV_TEXT_RULER_MINOR, "UTC+03:00"), ==, views[i].is_told);
      if (i == 0)
        g_assert_true (has_text (moscow, RDV_TEXT_RULER_MINOR, "03:10") && has_text (utc, RDV_TEXT_RULER_MINOR, "00:10"));
      scene_probe_assert_texts_apart (moscow);
    }
}

/* Of what happened on the first and on the last day of all, the count keeps within the whole picture, however
 * narrow that is. */
static void
test_counts_at_ends (void)
{
  static const char *const days[] = { "1960-01-01", "2020-01-01" };
  g_autoptr (RdvDocumentBuilder) builder = rdv_document_builder_new (NULL);
  g_autoptr (RdvTextMeasure) measure = rdv_fixed_measure_new ();
  g_autoptr (RdvDocument) document = NULL;
  g_autoptr (RdvLayout) layout = NULL;
  gint64 first, last;

  for (guint i = 0; i < 2400; i++)
    {
      RdvEventDraft draft = { .title = "One of many" };

      g_assert_true (rdv_edtf_parse (days[i % 2], &draft.extent, NULL, NULL));
      rdv_document_builder_add_event (builder, &draft);
    }
  document = rdv_document_builder_freeze (builder);
  layout = rdv_layout_new (document, measure, SAMPLE_NOW, 1, RDV_DENSITY_COMPACT);
  rdv_layout_get_whole_range (layout, &first, &last);
  for (double width = 300; width < 1200; width += 50)
    {
      RdvPictureRequest request = { .layout = layout, .width = width, .height = 200 };
      g_autoptr (RdvScene) scene = NULL;
      const RdvHit *hits;
      guint n, n_counted = 0;

      rdv_time_scale_fit (&request.scale, first, last, width - rdv_timeline_scene_get_body_x (layout));
      scene = rdv_timeline_scene_new (&request);
      hits = rdv_scene_get_hits (scene, &n);
      for (guint i = 0; i < n; i++)
        {
          g_assert_true (hits[i].kind != RDV_HIT_EARLIER && hits[i].kind != RDV_HIT_LATER);
          n_counted += hits[i].kind == RDV_HIT_CLUSTER ? hits[i].id : 0;
        }
      g_assert_cmpuint (n_counted, >, 2300);
    }
}

typedef struct
{
  guint faint, full; /* texts of clusters' counts that are on their way, and those that stand */
} Counts;

static Counts
look_at_counts (const RdvScene *scene)
{
  guint n;
  const RdvPrimitive *primitives = rdv_scene_get_primitives (scene, &n);
  Counts counts = { 0 };

  for (guint i = 0; i < n; i++)
    {
      gboolean is_count = primitives[i].kind == RDV_PRIMITIVE_TEXT &&
                          (primitives[i].style == RDV_TEXT_CLUSTER || primitives[i].style == RDV_TEXT_CLUSTER_SMALL);
      guint alpha = primitives[i].fill & 0xff;

      counts.faint += is_count && alpha > 0 && alpha < 0xff;
      counts.full += is_count && alpha == 0xff;
    }
  return counts;
}

/* The headers of lanes stand where those of @other do. */
static gboolean
has_headers_of (const RdvScene *scene, const RdvScene *other)
{
  guint n, n_other;
  const RdvHit *hits = rdv_scene_get_hits (scene, &n);
  const RdvHit *others = rdv_scene_get_hits (other, &n_other);

  for (guint i = 0; i < n; i++)
    for (guint j = 0; j < n_other; j++)
      if (hits[i].kind == RDV_HIT_LANE_HEADER && others[j].kind == RDV_HIT_LANE_HEADER && hits[i].id == others[j].id &&
          (hits[i].y != others[j].y || hits[i].height != others[j].height))
        return FALSE;
  return TRUE;
}

static RdvScene *
draw_change (Fixture *self, const RdvShown *before, double progress)
{
  g_autoptr (RdvShown) shown = rdv_shown_new ();
  RdvScene *scene;

  self->request.before = before;
  self->request.shown = shown;
  self->request.progress = progress;
  scene = draw (self);
  self->request.before = NULL;
  self->request.shown = NULL;
  return scene;
}

/* From one arrangement of rows to the next, clusters that are others fade. */
static void
test_clusters_fade (Fixture *self, gconstpointer data)
{
  g_autoptr (RdvShown) before = rdv_shown_new ();
  g_autoptr (RdvScene) coarse = NULL;
  g_autoptr (RdvScene) half = NULL;
  g_autoptr (RdvScene) last = NULL;
  g_autoptr (RdvScene) fine = NULL;

  self->request.shown = before;
  coarse = draw (self);
  rdv_viewport_zoom_at (self->viewport, 300, 3);
  half = draw_change (self, before, 0.5);
  last = draw_change (self, before, 1);
  fine = draw (self);

  g_assert_cmpuint (look_at_counts (coarse).full, >, 0);
  g_assert_cmpuint (look_at_counts (coarse).faint, ==, 0);
  g_assert_cmpuint (look_at_counts (half).faint, >, look_at_counts (fine).full / 2);
  g_assert_cmpuint (look_at_counts (last).faint, ==, 0);
  g_assert_cmpuint (look_at_counts (last).full, ==, look_at_counts (fine).full);
}

/* And lanes glide there, with what frames them. */
static void
test_lanes_glide (Fixture *self, gconstpointer data)
{
  g_autoptr (RdvShown) before = rdv_shown_new ();
  g_autoptr (RdvScene) coarse = NULL;
  g_autoptr (RdvScene) first = NULL;
  g_autoptr (RdvScene) half = NULL;
  g_autoptr (RdvScene) last = NULL;
  g_autoptr (RdvScene) fine = NULL;

  self->request.shown = before;
  coarse = draw (self);
  self->request.shown = NULL;
  fine = draw (self);
  for (int step = 0; step < 30 && has_headers_of (coarse, fine); step++)
    {
      rdv_viewport_zoom_at (self->viewport, 300, 1.5);
      g_clear_pointer (&fine, rdv_scene_unref);
      fine = draw (self);
    }
  first = draw_change (self, before, 0);
  half = draw_change (self, before, 0.5);
  last = draw_change (self, before, 1);

  g_assert_false (has_headers_of (coarse, fine));
  g_assert_true (has_headers_of (first, coarse));
  g_assert_true (has_headers_of (last, fine));
  g_assert_false (has_headers_of (half, coarse));
  g_assert_false (has_headers_of (half, fine));
}

#define ADD(name, func, n) g_test_add ("/timeline-scene/" name, Fixture, GUINT_TO_POINTER (n), set_up, func, tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  ADD ("no-text-over-text", test_no_text_over_text, 300);
  ADD ("no-text-over-text-on-the-way", test_no_text_over_text_on_the_way, 400);
  ADD ("nothing-is-hidden", test_nothing_is_hidden, 300);
  ADD ("nothing-is-hidden-in-a-crowd", test_nothing_is_hidden, 3000);
  ADD ("panning-keeps-rows", test_panning_keeps_rows, 300);
  ADD ("panning-keeps-labels", test_panning_keeps_labels, 300);
  ADD ("pick", test_pick, 300);
  ADD ("well-formed", test_well_formed, 300);
  ADD ("grows-without-clusters", test_grows_without_clusters, 300);
  ADD ("condense-keeps-the-height", test_condense_keeps_the_height, 1000);
  g_test_add_func ("/timeline-scene/counts-at-ends", test_counts_at_ends);
  ADD ("clusters-fade", test_clusters_fade, 1000);
  ADD ("lanes-glide", test_lanes_glide, 100);
  ADD ("overview", test_overview, 300);
  ADD ("present", test_present, 300);
  ADD ("present-behind-texts", test_present_behind_texts, 300);
  ADD ("zone", test_zone, 300);
  return g_test_run ();
}
