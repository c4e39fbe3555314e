/* rdv-canvas.h: the timeline on the screen. SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "rdv-find.h"
#include "rdv-layout.h"
#include "rdv-pango-measure.h"
#include "rdv-scene.h"
#include "rdv-selection.h"
#include "rdv-theme.h"
#include "rdv-viewport.h"

G_BEGIN_DECLS

/**
 * RdvCanvas:
 *
 * Ruler, lane headers and lanes of a document, drawn from one scene; all gestures on it. It makes an #RdvLayout for its
 * document with its own font and text scale, keeps the viewport's size, limits and content height right, and follows
 * the desktop's light or dark preference.
 *
 * Properties: document, find, lane-order, layout, viewport, selection, theme, density (writable: its nick), zone (writable). Signals: "activate" (event position: Enter), "peek" (the same, by a double click: the keyboard stays here),
 * "lit-changed" (see rdv_canvas_light_events()).
 * Actions (installed on its class, for keys, menus and tests): canvas.zoom-in, canvas.zoom-out, canvas.zoom-whole, canvas.zoom-selection,
 * canvas.pan (s: left right up down page-left page-right start end), canvas.walk (s: next previous up down first last), canvas.today,
 * canvas.activate, canvas.fly-to (u: event), canvas.go-to-date, canvas.menu, canvas.copy, canvas.zoom-stretch, canvas.drop-stretch (what is
 * measured); canvas.density (s: "ordinary" or "compact"; its state is the property), canvas.zone (s: "utc", "local" or the id of a zone; its state is the property),
 * canvas.lane-collapse, -hide, -show, -solo, -up, -down, -menu (u: the lane, or RDV_NONE for the one under the pointer or of the selected
 * event), canvas.lanes-show-all. Collapse and solo undo themselves.
 * canvas.zoom-selection shows more each time: what is selected, its neighbours too, their whole lane.
 */
#define RDV_TYPE_CANVAS (rdv_canvas_get_type ())
G_DECLARE_FINAL_TYPE (RdvCanvas, rdv_canvas, RDV, CANVAS, GtkWidget)

GtkWidget *rdv_canvas_new (void);
/* Offers a layout that is packed already, made with the measure of rdv_canvas_set_measure_ahead() and lanes as they are at first; it is
 * used for its document where text size and density are the usual ones. To be called before the document is set. */
void rdv_canvas_set_layout_ahead (RdvCanvas *self, RdvLayout *layout);
/* Offers a measure whose fonts are loaded and widths known already; it is used where it measures just as the canvas' own would. To be
 * called before the document is set. */
void rdv_canvas_set_measure_ahead (RdvCanvas *self, RdvPangoMeasure *measure);
/* No rows are packed until the next document is shown, or the same on another day: for who is about to make that. */
void rdv_canvas_pause_packing (RdvCanvas *self);
void rdv_canvas_set_document (RdvCanvas *self, RdvDocument *document, gint64 now);
/* Shows the same timeline as it was known on another day, which @document and @now tell: the view, the lanes and what is selected stay,
 * as far as it is there. @now_label: (nullable): what the line at @now says; "Today" otherwise. */
void rdv_canvas_change_document (RdvCanvas *self, RdvDocument *document, gint64 now, const char *now_label);
RdvDocument *rdv_canvas_get_document (RdvCanvas *self);
RdvViewport *rdv_canvas_get_viewport (RdvCanvas *self);
RdvSelection *rdv_canvas_get_selection (RdvCanvas *self);
/* NULL before there is a document and a size. */
RdvLayout *rdv_canvas_get_layout (RdvCanvas *self);
/* The filter and the query that the canvas follows, which others share with it: events that the filter takes out are not laid out, what the
 * query finds stands out. They count as long as they are of the canvas' own document. */
void rdv_canvas_set_find (RdvCanvas *self, RdvFind *find);
RdvFind *rdv_canvas_get_find (RdvCanvas *self);
/* Lets @n events stand out and dims all others, in the place of what a search found; none ends it. Another document ends it too. */
void rdv_canvas_light_events (RdvCanvas *self, const guint32 *events, guint n);
guint rdv_canvas_get_n_lit (RdvCanvas *self);
/* Glides so that @n events fill the width. */
void rdv_canvas_frame_events (RdvCanvas *self, const guint32 *events, guint n);
/* What is shown now: for tests and for tooltips. NULL before the first frame. */
RdvScene *rdv_canvas_get_scene (RdvCanvas *self);
/* How the lanes of the document are arranged; one for each document. NULL before there is one. */
RdvLaneOrder *rdv_canvas_get_lane_order (RdvCanvas *self);
RdvThemeKind rdv_canvas_get_theme (RdvCanvas *self);
/* How close together rows stand; ordinary at first. */
void rdv_canvas_set_density (RdvCanvas *self, RdvDensity density);
RdvDensity rdv_canvas_get_density (RdvCanvas *self);
/* Whose midnights and hours the ruler shows: "utc" at first, "local", or what rdv_zone_new() takes. A zone that this machine does not know
 * changes nothing. */
void rdv_canvas_set_zone (RdvCanvas *self, const char *id);
const char *rdv_canvas_get_zone (RdvCanvas *self);
/* Glides (or, with reduced motion, jumps) so that [from, to] fills the width. */
void rdv_canvas_glide_to_range (RdvCanvas *self, gint64 from, gint64 to);
/* The same, with the lanes scrolled down so far. */
void rdv_canvas_glide_to_view (RdvCanvas *self, gint64 from, gint64 to, double offset_y);
/* Glides until the event is in view, at the present zoom; one that was in a cluster gets a place of its own. */
void rdv_canvas_reveal_event (RdvCanvas *self, guint32 event);
/* @cover: so many pixels at the end of the canvas lie under something else. Events are brought into view beside that; the selected one at
 * once, if it has just been covered. */
void rdv_canvas_set_cover (RdvCanvas *self, int cover);
/* Glides so that the event fills a good part of the width (an instant: a range fitting its precision). */
void rdv_canvas_zoom_to_event (RdvCanvas *self, guint32 event);
/* Glides so that [from, to] fills the width, and selects @event, which then stands by itself with its label; RDV_NONE selects nothing. */
void rdv_canvas_show_step (RdvCanvas *self, gint64 from, gint64 to, guint32 event);
/* Texts are @size times as large as the desktop wants them, always. */
void rdv_canvas_set_text_size (RdvCanvas *self, double size);
/* Texts are @zoom times as large as the desktop wants them: for those who sit far away. */
void rdv_canvas_set_text_zoom (RdvCanvas *self, double zoom);

G_END_DECLS
