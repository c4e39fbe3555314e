/* rdv-overview-scene.c: see rdv-overview-scene.h. SPDX-License-Identifier: GPL-3.0-or-later */
#include "rdv-overview-scene.h"

#include <math.h>

#include "rdv-drawn-range.h"
#include "rdv-starts.h"

#define COLUMN 3.0     /* pixels a column, one of them free */
#define MARGIN 8.0     /* left and right of the strip */
#define MIN_WINDOW 8.0 /* narrower could not be grabbed */
#define HANDLE 6.0
#define ERA_LINES 2
#define ERA_TOP 5.0 /* within the window's frame */
#define ERA_LINE 2.0
#define ERA_STEP 3.0
#define MATCH_VEIL 0.7
#define TICK_TOP 3.0 /* of the ticks for what was found */
#define TICK 7.0
#define MOST_MARKED 200 /* of selected events, each with a marker of its own */
#define SELECTION 9.0 /* size of the marker of the event that leads */

void
rdv_overview_scene_get_scale (RdvLayout *layout, double width, RdvTimeScale *scale)
{
  gint64 first, last;

  rdv_layout_get_limits (layout, &first, &last);
  rdv_time_scale_fit (scale, first, last, MAX (width - 2 * MARGIN, 1));
  rdv_time_scale_move (scale, -MARGIN);
}

void
rdv_overview_scene_get_window (RdvLayout *layout, gint64 from, gint64 to, double width, double *x, double *window_width)
{
  RdvTimeScale scale;
  double x1, x2;

  rdv_overview_scene_get_scale (layout, width, &scale);
  x1 = CLAMP (rdv_time_scale_x (&scale, from), MARGIN, width - MARGIN);
  x2 = CLAMP (rdv_time_scale_x (&scale, to), MARGIN, width - MARGIN);
  if (x2 - x1 < MIN_WINDOW)
    x1 = CLAMP ((x1 + x2 - MIN_WINDOW) / 2, MARGIN, MAX (width - MARGIN - MIN_WINDOW, MARGIN));
  *x = x1;
  *window_width = MAX (x2 - x1, MIN_WINDOW);
}

/* How many events of a lane begin in each column: counts[column * n_lanes]. What begins outside counts at the
 * ends. @among: (nullable): only these are counted */
static void
count_lane (RdvDocument *document,
            guint lane,
            const RdvTimeScale *scale,
            const RdvBitset *among,
            guint32 *counts,
            guint n_columns)
{
  guint n_lanes = rdv_document_get_n_lanes (document);
  guint n;
  const guint32 *events = rdv_document_get_lane_events (document, lane, &n);
  guint index = 0;

  for (guint i = 0; i < n_columns; i++)
    {
      guint next = n;

      if (i + 1 < n_columns)
        next = rdv_starts_find (document, events, n, index,
                                rdv_time_scale_time (scale, MARGIN + (i + 1) * COLUMN));
      counts[(gsize)i * n_lanes] =
          among != NULL ? rdv_bitset_pick (among, events + index, next - index, NULL) : next - index;
      index = next;
    }
}

/* How many visible events of each lane that is not hidden begin in each column: counts[column * n_lanes +
 * lane]. @matches: (nullable): only these are counted */
static guint32 *
count_columns (RdvLayout *layout, const RdvTimeScale *scale, const RdvBitset *matches, guint n_columns)
{
  RdvLaneOrder *order = rdv_layout_get_lane_order (layout);
  RdvDocument *document = rdv_layout_get_document (layout);
  guint n_lanes = rdv_document_get_n_lanes (document);
  guint32 *counts = g_new0 (guint32, (gsize) n_columns * n_lanes + 1);
  const RdvBitset *visible = rdv_lane_order_get_visible (order), *among = matches != NULL ? matches : visible;
  g_autoptr (RdvBitset) both = NULL;

  if (matches != NULL && visible != NULL)
    {
      among = both = rdv_bitset_copy (matches);
      rdv_bitset_intersect (both, visible);
    }
  for (guint lane = 0; lane < n_lanes; lane++)
    if (rdv_lane_order_get_home (order, lane) != RDV_NONE)
      count_lane (document, lane, scale, among, counts + lane, n_columns);
  return counts;
}

static guint
sum_column (const guint32 *counts, guint n_lanes)
{
  guint sum = 0;

  for (guint lane = 0; lane < n_lanes; lane++)
    sum += counts[lane];
  return sum;
}

/* Stacks the lanes of a column from the bottom. Heights grow with the root of the count, so that a crowd does not flatten all others. */
static void
add_column (RdvScene *scene, RdvDocument *document, const RdvTheme *theme, const guint32 *counts, guint most, double x)
{
  guint n_lanes = rdv_document_get_n_lanes (document);
  guint sum = sum_column (counts, n_lanes);
  double full = rdv_scene_get_height (scene) - 12;
  double height = sum > 0 ? MAX (round (full * sqrt ((double) sum / most)), 2) : 0;
  double bottom = rdv_scene_get_height (scene) - 4;
  guint below = 0;

  for (guint lane = 0; lane < n_lanes; lane++)
    {
      double y2 = bottom - round (height * below / MAX (sum, 1));
      double y1;

      below += counts[lane];
      y1 = bottom - round (height * below / MAX (sum, 1));
      rdv_scene_add_rect (scene, x, y1, COLUMN - 1, y2 - y1,
                          rdv_theme_get_lane_color (theme, lane, rdv_document_get_lane (document, lane)->color));
    }
}

/* A line along the top for each era; where eras overlap, the later one a line lower, as far as there is room. */
static void
add_eras (RdvScene *scene, RdvDocument *document, const RdvTheme *theme, const RdvTimeScale *scale)
{
  double ends[ERA_LINES], left = MARGIN, right = rdv_scene_get_width (scene) - MARGIN;

  for (guint line = 0; line < ERA_LINES; line++)
    ends[line] = -INFINITY;
  for (guint i = 0; i < rdv_document_get_n_eras (document); i++)
    {
      const RdvEra *era = rdv_document_get_era (document, i);
      guint32 own = era->color != 0 ? era->color : theme->muted;
      double x1 = round (CLAMP (rdv_time_scale_x (scale, era->extent.start.earliest), left, right));
      double x2 = round (CLAMP (rdv_time_scale_x_after (scale, era->extent.end.latest), left, right));
      guint line = 0;

      while (line < ERA_LINES - 1 && ends[line] > x1)
        line++;
      ends[line] = x2;
      rdv_scene_add_rect (scene, x1, 0, x2 - x1, rdv_scene_get_height (scene), rdv_color_with_alpha (own, 0.07));
      /* A gap parts an era from the next. */
      rdv_scene_add_rect (scene, x1, ERA_TOP + line * ERA_STEP, MAX (x2 - x1 - 1, 1), ERA_LINE, rdv_color_with_alpha (own, 0.75));
    }
}

/* What the columns of a strip are. */
typedef struct
{
  RdvTimeScale scale;
  guint n_lanes, n_columns;
  guint32 *counts;
  guint most; /* in one column, 1 at least */
} Columns;

static void
columns_clear (Columns *self)
{
  g_free (self->counts);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Columns, columns_clear)

static Columns
count (RdvLayout *layout, double width, const RdvBitset *among)
{
  Columns self = { .n_lanes = rdv_document_get_n_lanes (rdv_layout_get_document (layout)),
                   .n_columns = (guint) MAX ((width - 2 * MARGIN) / COLUMN, 1),
                   .most = 1 };

  rdv_overview_scene_get_scale (layout, width, &self.scale);
  self.counts = count_columns (layout, &self.scale, among, self.n_columns);
  for (guint i = 0; i < self.n_columns; i++)
    self.most = MAX (self.most, sum_column (self.counts + (gsize) i * self.n_lanes, self.n_lanes));
  return self;
}

RdvScene *
rdv_overview_scene_new (RdvLayout *layout, double width, double height, RdvThemeKind kind)
{
  RdvDocument *document = rdv_layout_get_document (layout);
  const RdvTheme *theme = rdv_theme_get (kind);
  RdvScene *scene = rdv_scene_new (width, height);
  g_auto (Columns) columns = count (layout, width, NULL);

  rdv_scene_add_rect (scene, 0, 0, width, height, theme->header_ground);
  add_eras (scene, document, theme, &columns.scale);
  for (guint i = 0; i < columns.n_columns; i++)
    add_column (scene, document, theme, columns.counts + (gsize) i * columns.n_lanes, columns.most, MARGIN + i * COLUMN);
  return scene;
}

RdvScene *
rdv_overview_scene_new_matches (RdvLayout *layout, const RdvBitset *matches, double width, double height, RdvThemeKind kind)
{
  RdvDocument *document = rdv_layout_get_document (layout);
  const RdvTheme *theme = rdv_theme_get (kind);
  RdvScene *scene = rdv_scene_new (width, height);
  g_auto (Columns) all = count (layout, width, NULL);
  g_auto (Columns) found = count (layout, width, matches);

  rdv_scene_add_rect (scene, 0, 0, width, height, rdv_color_with_alpha (theme->header_ground, MATCH_VEIL));
  for (guint i = 0; i < found.n_columns; i++)
    {
      const guint32 *counts = found.counts + (gsize) i * found.n_lanes;

      if (sum_column (counts, found.n_lanes) == 0)
        continue;
      add_column (scene, document, theme, counts, all.most, MARGIN + i * COLUMN);
      rdv_scene_add_rect (scene, MARGIN + i * COLUMN, TICK_TOP, COLUMN - 1, TICK, theme->selection);
    }
  return scene;
}

RdvScene *
rdv_overview_scene_new_window (RdvLayout *layout, gint64 from, gint64 to, double width, double height, RdvThemeKind kind)
{
  const RdvTheme *theme = rdv_theme_get (kind);
  RdvScene *scene = rdv_scene_new (width, height);
  guint32 veil = rdv_color_with_alpha (theme->header_ground, 0.6);
  double x, window_width;

  rdv_overview_scene_get_window (layout, from, to, width, &x, &window_width);
  x = round (x);
  window_width = round (window_width);
  rdv_scene_add_rect (scene, 0, 0, x, height, veil);
  rdv_scene_add_rect (scene, x + window_width, 0, width - x - window_width, height, veil);
  rdv_scene_add_rounded_rect (scene, x, 2, window_width, height - 4, 5, 0, theme->selection, 2, RDV_DASH_SOLID);
  rdv_scene_add_rounded_rect (scene, x - HANDLE / 2 + 1, round (height / 2) - 9, HANDLE, 18, 3, theme->selection, 0, 0, RDV_DASH_SOLID);
  rdv_scene_add_rounded_rect (scene, x + window_width - HANDLE / 2 - 1, round (height / 2) - 9, HANDLE, 18, 3, theme->selection, 0,
                              0, RDV_DASH_SOLID);
  return scene;
}

static void
add_selected (RdvScene *scene, RdvLayout *layout, const RdvTimeScale *scale, guint32 event, double size, const RdvTheme *theme)
{
  double height = rdv_scene_get_height (scene), right = rdv_scene_get_width (scene) - MARGIN;
  RdvDrawnRange range;
  double x1, x2;

  rdv_drawn_range_get (rdv_layout_get_document (layout), event, rdv_layout_get_now (layout), &range);
  x1 = CLAMP (rdv_time_scale_x (scale, range.from), MARGIN, right);
  x2 = CLAMP (rdv_time_scale_x_after (scale, range.to), MARGIN, right);
  if (x2 - x1 > size)
    rdv_scene_add_rect (scene, round (x1), height - 3, round (x2 - x1), 3, theme->selection);
  rdv_scene_add_marker (scene, round ((x1 + x2) / 2) + 0.5, height - 1 - SELECTION / 2, size, RDV_MARKER_DIAMOND, theme->selection,
                        theme->ground, 1, RDV_DASH_SOLID);
}

/* The number of the first of the events that begins a few pixels after the one with the number @index. */
static guint
find_next (RdvLayout *layout, const RdvTimeScale *scale, const guint32 *events, guint n, guint index)
{
  RdvDocument *document = rdv_layout_get_document (layout);
  RdvExtent extent;
  double x;

  rdv_document_get_extent (document, events[index], &extent);
  x = rdv_time_scale_x (scale, extent.start.earliest);
  return rdv_starts_find (document, events, n, index + 1, rdv_time_scale_time (scale, x + SELECTION - 3));
}

RdvScene *
rdv_overview_scene_new_selection (
  RdvLayout *layout, const guint32 *events, guint n, guint32 lead, double width, double height, RdvThemeKind kind)
{
  const RdvTheme *theme = rdv_theme_get (kind);
  RdvScene *scene = rdv_scene_new (width, height);
  RdvTimeScale scale;

  rdv_overview_scene_get_scale (layout, width, &scale);
  /* They come in the order in which they begin. Where there are many, one tells of all that would lie upon
   * it. */
  for (guint i = 0; i < n; i = n <= MOST_MARKED ? i + 1 : find_next (layout, &scale, events, n, i))
    if (events[i] != lead)
      add_selected (scene, layout, &scale, events[i], SELECTION - 3, theme);
  if (n > 0)
    add_selected (scene, layout, &scale, lead, SELECTION, theme);
  return scene;
}
