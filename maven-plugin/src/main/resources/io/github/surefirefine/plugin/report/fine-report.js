(function () {
  'use strict';

  var ROW = 0, LANE = 1, KIND = 2, START = 3, TIME = 4, CLASS = 5, NAME = 6, RERUN = 7, TREND = 8;
  var CLOSEST = 20;          // microseconds from edge to edge
  var VISIBLE = 1.2;         // pixels
  var MOST_ROWS = 200;

  function twoDigits(number) { return (number < 10 ? '0' : '') + number; }

  /** As Durations.text says it. */
  function timeText(micros) {
    if (micros === 0) { return '0 s'; }
    if (micros < 9950) { return (micros / 1e3).toFixed(1) + ' ms'; }
    if (micros < 999500) { return Math.round(micros / 1e3) + ' ms'; }
    if (micros < 59950000) { return (micros / 1e6).toFixed(1) + ' s'; }
    var seconds = Math.round(micros / 1e6), minutes = Math.round(micros / 6e7);
    return seconds < 3600 ? Math.floor(seconds / 60) + ' min ' + twoDigits(seconds % 60) + ' s'
        : Math.floor(minutes / 60) + ' h ' + twoDigits(minutes % 60) + ' min';
  }

  function tickText(micros, step) {
    var digits = Math.max(0, -Math.floor(Math.log10(step / 1e6)));
    return step >= 1e5 ? (micros / 1e6).toFixed(digits) + ' s'
        : (micros / 1e3).toFixed(Math.max(0, -Math.floor(Math.log10(step / 1e3)))) + ' ms';
  }

  function escaped(text) {
    return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/"/g, '&quot;');
  }

  function element(tag, style, parent) {
    var made = document.createElement(tag);
    made.className = style;
    parent.appendChild(made);
    return made;
  }

  /** As Doxia makes an id of a name. */
  function anchor(name) {
    return Array.prototype.map.call(name.trim(), function (c) {
      return /[-A-Za-z0-9_.]/.test(c) ? c : c === ' ' ? '_' : Array.from(new TextEncoder().encode(c), function (byte) {
        return '.' + byte.toString(16).toUpperCase().padStart(2, '0');
      }).join('');
    }).join('');
  }

  function Timeline(figure, data) {
    this.figure = figure;
    this.data = data;
    this.stage = figure.querySelector('.fine-stage');
    this.bars = figure.querySelector('.fine-bars');
    this.signs = figure.querySelector('.fine-signs');
    this.labels = figure.querySelector('.fine-labels');
    this.axis = figure.querySelector('.fine-axis');
    this.said = figure.querySelector('.fine-said');
    this.whole = [this.bars, this.signs, this.labels, this.axis].map(function (each) { return each.innerHTML; });
    this.wholeBox = this.bars.getAttribute('viewBox');
    this.wall = Math.max(1, data.wall);
    this.from = 0;
    this.to = this.wall;
    this.selected = -1;
    this.drawn = true;
    this.lanes = this.index();
    this.tip = element('div', 'fine-tip', this.stage);
    this.tip.hidden = true;
    this.frame = element('div', 'fine-selected', this.stage);
    this.frame.hidden = true;
    this.makeTools();
    this.listen();
  }

  Timeline.prototype = {

    /** Slices are sorted by row, lane and start: each lane is a range. */
    index: function () {
      var lanes = [], last = null;
      this.data.slices.forEach(function (slice, i) {
        if (!last || last.row !== slice[ROW] || last.lane !== slice[LANE]) {
          last = {row: slice[ROW], lane: slice[LANE], begin: i, end: i};
          lanes.push(last);
        }
        last.end = i + 1;
      });
      return lanes;
    },

    makeTools: function () {
      var tools = this.figure.querySelector('.fine-tools'), self = this, texts = this.data.texts;
      [['\u2212', texts.out, function () { self.zoom(2); }],
        ['+', texts['in'], function () { self.zoom(0.5); }],
        ['\u21BA', texts.all, function () { self.show(0, self.wall); }]].forEach(function (tool) {
        var button = element('button', '', tools);
        button.type = 'button';
        button.textContent = tool[0];
        button.title = tool[1];
        button.setAttribute('aria-label', tool[1]);
        button.addEventListener('click', tool[2]);
      });
      this.buttons = tools.querySelectorAll('button');
      this.bars.style.pointerEvents = 'none';     // or the browser shows its own titles too
      this.stage.tabIndex = 0;
      this.stage.setAttribute('role', 'application');
      this.stage.setAttribute('aria-label', texts.stage);
      this.enableTools();
    },

    enableTools: function () {
      var isWhole = this.from === 0 && this.to === this.wall;
      this.buttons[0].disabled = isWhole;
      this.buttons[2].disabled = isWhole;
    },

    listen: function () {
      var self = this, stage = this.stage, start = null, range = null;
      stage.addEventListener('pointermove', function (e) {
        var x = self.x(e);
        if (start !== null && Math.abs(x - start) > 5) {
          range = range || element('div', 'fine-range', stage);
          range.style.left = Math.min(x, start) + 'px';
          range.style.width = Math.abs(x - start) + 'px';
          self.hideTip();
        } else if (start === null) {
          var hit = self.hit(x, e.clientY - stage.getBoundingClientRect().top);
          self.stage.style.cursor = self.link(hit) ? 'pointer' : '';
          if (hit >= 0) { self.showTip(hit, x, e.clientY - stage.getBoundingClientRect().top); } else { self.hideTip(); }
        }
      });
      stage.addEventListener('pointerleave', function () { if (start === null) { self.hideTip(); } });
      stage.addEventListener('pointerdown', function (e) {
        if (e.button === 0) {
          start = self.x(e);
          stage.setPointerCapture(e.pointerId);
        }
      });
      stage.addEventListener('pointerup', function (e) {
        var x = self.x(e);
        if (range) {
          self.show(self.time(Math.min(x, start)), self.time(Math.max(x, start)));
          range.remove();
        } else if (start !== null && e.pointerType === 'mouse') {
          self.follow(self.hit(x, e.clientY - stage.getBoundingClientRect().top));
        }
        start = range = null;
      });
      stage.addEventListener('pointercancel', function () {
        if (range) { range.remove(); }
        start = range = null;
      });
      stage.addEventListener('wheel', function (e) {
        if (e.ctrlKey || e.metaKey) {
          e.preventDefault();
          self.zoom(Math.exp(Math.max(-60, Math.min(60, e.deltaY)) / 100), self.time(self.x(e)));
        } else if ((e.shiftKey || Math.abs(e.deltaX) > Math.abs(e.deltaY)) && self.to - self.from < self.wall) {
          e.preventDefault();
          self.pan((e.deltaX || e.deltaY) / self.width());
        }
      }, {passive: false});
      stage.addEventListener('keydown', function (e) {
        if (!e.altKey && !e.ctrlKey && !e.metaKey && self.key(e.key, e.shiftKey)) { e.preventDefault(); }
      });
      stage.addEventListener('blur', function () { self.hideTip(); self.frame.hidden = true; });
      window.addEventListener('resize', function () { if (self.to - self.from < self.wall) { self.draw(); } });
    },

    key: function (key, shift) {
      switch (key) {
        case '+': case '=': this.zoom(0.5, this.middle()); return true;
        case '-': case '\u2212': this.zoom(2, this.middle()); return true;
        case '0': this.show(0, this.wall); return true;
        case 'ArrowLeft': if (shift) { this.pan(-0.2); } else { this.step(-1); } return true;
        case 'ArrowRight': if (shift) { this.pan(0.2); } else { this.step(1); } return true;
        case 'ArrowUp': this.changeRow(-1); return true;
        case 'ArrowDown': this.changeRow(1); return true;
        case 'Home': this.select(this.lanes.length ? this.lanes[0].begin : -1); return true;
        case 'End': this.select(this.data.slices.length - 1); return true;
        case 'Escape': this.selected = -1; this.hideTip(); this.frame.hidden = true; return true;
        case 'Enter': return this.follow(this.selected);
        default: return false;
      }
    },

    middle: function () {
      var slice = this.data.slices[this.selected];
      return slice ? slice[START] + slice[TIME] / 2 : (this.from + this.to) / 2;
    },

    step: function (by) {
      var next = this.selected < 0 ? 0 : this.selected + by;
      if (next >= 0 && next < this.data.slices.length) { this.select(next); }
    },

    changeRow: function (by) {
      var slice = this.data.slices[this.selected];
      if (!slice) { this.step(1); return; }
      var best = -1, row = slice[ROW] + by, at = slice[START];
      for (var i = 0; i < this.lanes.length; i++) {
        if (this.lanes[i].row === row) {
          best = Math.max(this.lanes[i].begin, this.before(this.lanes[i], at));
          break;
        }
      }
      if (best >= 0) { this.select(best); }
    },

    select: function (i) {
      var slice = this.data.slices[i];
      if (!slice) { return; }
      this.selected = i;
      if (slice[START] < this.from || slice[START] + slice[TIME] > this.to) {
        var span = Math.max(this.to - this.from, slice[TIME] * 1.2), from = slice[START] - (span - slice[TIME]) / 2;
        this.show(from, from + span);
      }
      this.said.textContent = this.sentence(slice);
      this.placeFrame();
      this.showTip(i, this.at(slice[START] + slice[TIME] / 2), this.y(slice) + this.height(slice));
    },

    placeFrame: function () {
      var slice = this.data.slices[this.selected];
      this.frame.hidden = !slice || slice[START] > this.to || slice[START] + slice[TIME] < this.from;
      if (slice) {
        var style = this.frame.style;
        var left = Math.max(0, this.at(slice[START]) - 2), right = Math.min(this.width(), this.at(slice[START] + slice[TIME]) + 2);
        style.left = left + 'px';
        style.width = Math.max(6, right - left) + 'px';
        style.top = this.y(slice) - 2 + 'px';
        style.height = this.height(slice) + 4 + 'px';
      }
    },

    /** The last slice of a lane that has begun at a time, or the one before the lane. */
    before: function (lane, time) {
      var low = lane.begin - 1, high = lane.end - 1;
      while (low < high) {
        var middle = Math.ceil((low + high) / 2);
        if (this.data.slices[middle][START] <= time) { low = middle; } else { high = middle - 1; }
      }
      return low;
    },

    hit: function (x, y) {
      var slack = 2 / this.width() * (this.to - this.from), time = this.time(x), best = -1, distance = Infinity;
      for (var l = 0; l < this.lanes.length; l++) {
        var lane = this.lanes[l], row = this.data.rows[lane.row], height = row[1] / row[2], top = row[0] + lane.lane * height;
        if (y < top || y >= top + height) { continue; }
        var found = this.before(lane, time);
        for (var i = Math.max(lane.begin, found - 1); i <= Math.min(lane.end - 1, found + 1); i++) {
          var slice = this.data.slices[i];
          var off = Math.max(slice[START] - time, time - slice[START] - slice[TIME], 0);
          if (off <= slack && off < distance) { best = i; distance = off; }
        }
      }
      return best;
    },

    name: function (slice) {
      return this.data.classes[slice[CLASS]] + '.' + slice[NAME];
    },

    isTest: function (slice) {
      return slice[NAME] !== undefined;
    },

    link: function (i) {
      var slice = this.data.slices[i];
      return slice && this.data.page && this.isTest(slice) ? this.data.page + '#TC_' + anchor(this.name(slice)) : '';
    },

    follow: function (i) {
      var link = this.link(i);
      if (link) { window.location.href = link; }
      return !!link;
    },

    kind: function (slice) {
      var text = this.data.texts[this.data.kinds[slice[KIND]]];
      return slice[RERUN] ? text + ', ' + this.data.texts.rerun : text;
    },

    sentence: function (slice) {
      var what = slice[CLASS] === undefined ? '' : this.isTest(slice) ? this.name(slice) : this.data.classes[slice[CLASS]];
      return what + (what ? ': ' : '') + this.kind(slice) + ', ' + timeText(slice[TIME]) + ', '
          + this.data.texts.fork + ' ' + this.data.rows[slice[ROW]][3];
    },

    showTip: function (i, x, y) {
      var slice = this.data.slices[i], tip = this.tip;
      tip.textContent = '';
      if (this.isTest(slice)) { element('b', '', tip).textContent = slice[NAME]; }
      if (slice[CLASS] !== undefined) { element('div', '', tip).textContent = this.data.classes[slice[CLASS]]; }
      element('div', '', tip).textContent =
          this.kind(slice) + ' \u00B7 ' + timeText(slice[TIME]) + ' \u00B7 #' + this.data.rows[slice[ROW]][3]
          + ' \u00B7 ' + timeText(slice[START]);
      tip.hidden = false;
      tip.style.left = Math.max(0, Math.min(x + 12, this.width() - tip.offsetWidth)) + 'px';
      tip.style.top = y + 16 + 'px';
    },

    hideTip: function () { this.tip.hidden = true; },

    width: function () { return this.stage.clientWidth || 1; },
    x: function (event) { return event.clientX - this.stage.getBoundingClientRect().left; },
    time: function (x) { return this.from + x / this.width() * (this.to - this.from); },
    at: function (time) { return (time - this.from) / (this.to - this.from) * this.width(); },
    height: function (slice) { var row = this.data.rows[slice[ROW]]; return row[1] / row[2]; },
    y: function (slice) { return this.data.rows[slice[ROW]][0] + slice[LANE] * this.height(slice); },

    zoom: function (factor, around) {
      var middle = around === undefined ? this.middle() : around;
      this.show(middle - (middle - this.from) * factor, middle + (this.to - middle) * factor);
    },

    pan: function (part) {
      var by = part * (this.to - this.from);
      by = Math.max(-this.from, Math.min(this.wall - this.to, by));
      this.show(this.from + by, this.to + by);
    },

    show: function (from, to) {
      if (to - from < CLOSEST) {
        var middle = (from + to) / 2;
        from = middle - CLOSEST / 2;
        to = middle + CLOSEST / 2;
      }
      var span = Math.min(this.wall, to - from);
      this.from = Math.max(0, Math.min(from, this.wall - span));
      this.to = this.from + span;
      if (span >= this.wall * 0.9999) { this.from = 0; this.to = this.wall; }
      this.enableTools();
      this.hideTip();
      if (this.drawn) {
        var self = this;
        this.drawn = false;
        window.requestAnimationFrame(function () { self.drawn = true; self.draw(); });
      }
    },

    draw: function () {
      if (this.from === 0 && this.to === this.wall) {
        this.bars.setAttribute('viewBox', this.wholeBox);
        [this.bars, this.signs, this.labels, this.axis].forEach(function (each, i) { each.innerHTML = this.whole[i]; }, this);
      } else {
        this.drawBars();
        this.drawSigns();
        this.drawAxis();
      }
      if (this.selected >= 0) { this.placeFrame(); }
    },

    drawBars: function () {
      var svg = [], labels = [], self = this, width = this.width();
      this.bars.setAttribute('viewBox', '0 0 ' + width + ' ' + Math.max(1, this.data.height));
      this.data.rows.forEach(function (row) {
        svg.push('<rect class="row" x="0" y="' + row[0] + '" width="' + width + '" height="' + row[1] + '"/>');
      });
      this.lanes.forEach(function (lane) {
        var i = Math.max(lane.begin, self.before(lane, self.from));
        while (i < lane.end && self.data.slices[i][START] < self.to) { i = self.drawBar(i, lane.end, svg, labels); }
      });
      this.bars.innerHTML = svg.join('');
      this.labels.innerHTML = labels.join('');
    },

    /** Draws a slice, with those that cannot be told from it; answers which one is next. */
    drawBar: function (i, end, svg, labels) {
      var slices = this.data.slices, slice = slices[i], next = i + 1, longest = slice, kind = slice[KIND];
      var left = this.at(slice[START]), right = this.at(slice[START] + slice[TIME]), isWide = right - left >= VISIBLE;
      while (!isWide && next < end && this.at(slices[next][START]) - left < VISIBLE
          && this.at(slices[next][START] + slices[next][TIME]) - this.at(slices[next][START]) < VISIBLE) {
        longest = slices[next][TIME] > longest[TIME] ? slices[next] : longest;
        kind = Math.max(kind, slices[next][KIND]);
        right = Math.max(right, this.at(slices[next][START] + slices[next][TIME]));
        next++;
      }
      left = Math.max(-5, left);
      right = Math.min(this.width() + 5, right);
      var y = this.y(slice), height = this.height(slice), style = this.data.kinds[kind];
      var across = Math.max(0.7, right - left - (right - left > 4 ? 0.7 : 0));
      if (style === 'idle' || style === 'held') { y += height / 2 - 1; height = 2; }
      svg.push('<g class="b ' + style + ' c' + (longest[CLASS] === undefined ? '' : this.data.colours[longest[CLASS]]) + '">'
          + '<rect x="' + left.toFixed(1) + '" y="' + y + '" width="' + across.toFixed(1) + '" height="' + height + '"/>'
          + (/failed|error|crashed/.test(style) ? '<rect class="bad" x="' + left.toFixed(1) + '" y="' + (y + height - 4)
              + '" width="' + across.toFixed(1) + '" height="4"/>' : '') + '</g>');
      if (isWide && this.isTest(slice) && height >= 16 && right - left > 34) {
        var begin = Math.max(0, left);
        labels.push('<span class="' + (style === 'crashed' ? 'dark' : '') + '" style="left:' + begin.toFixed(1) + 'px;width:' + (right - begin).toFixed(1) + 'px;top:' + y
            + 'px;height:' + height + 'px;line-height:' + height + 'px">' + escaped(slice[NAME]) + '</span>');
      }
      return next;
    },

    drawSigns: function () {
      var self = this;
      this.signs.innerHTML = this.data.marks.filter(function (mark) {
        return mark[2] >= self.from && mark[2] <= self.to;
      }).map(function (mark) {
        var row = self.data.rows[mark[0]];
        return '<svg class="sign ' + mark[1] + '" x="' + self.at(mark[2]).toFixed(1) + '" y="' + (row[0] + mark[4] * row[1])
            + '"><path d="' + mark[3] + '"/></svg>';
      }).join('');
    },

    drawAxis: function () {
      var span = this.to - this.from, step = Math.pow(10, Math.floor(Math.log10(span / 3))), most = Math.max(2, this.width() / 110);
      while (span / step > most) { step *= /^1/.test(step.toExponential()) || /^5/.test(step.toExponential()) ? 2 : 2.5; }
      var html = [];
      for (var at = Math.ceil(this.from / step) * step; at <= this.to; at += step) {
        html.push('<span style="left:' + this.at(at).toFixed(1) + 'px">' + tickText(at, step) + '</span>');
      }
      this.axis.innerHTML = '<span></span>' + html.join('');
    }
  };

  /** The table finds tests in the data of the timeline. */
  function Tests(holder, data) {
    var find = holder.querySelector('.fine-find'), input = find.querySelector('input'), said = find.querySelector('span');
    var body = holder.querySelector('tbody'), more = holder.querySelector('.fine-more'), whole = body.innerHTML;
    var hasTrends = holder.querySelectorAll('thead th').length > 5, runs = data.runs, all = null;
    find.hidden = false;

    function tests() {
      return all = all || data.slices.filter(function (slice) { return slice[NAME] !== undefined; }).map(function (slice) {
        return {slice: slice, name: (data.classes[slice[CLASS]] + '.' + slice[NAME]).toLowerCase()};
      }).sort(function (a, b) {
        return b.slice[TIME] - a.slice[TIME];
      });
    }

    function cell(row, text, style) {
      var made = element('td', style, row);
      made.textContent = text;
      return made;
    }

    function spark(holder, trend) {
      var svg = '<svg class="fine-spark" width="' + Math.max(1, runs * 6 - 1) + '" height="20">';
      Array.prototype.forEach.call(trend, function (c, run) {
        if (c !== '.') {
          var failed = c < 'a', height = 2 * (c.toLowerCase().charCodeAt(0) - 96);
          svg += '<rect class="' + (failed ? 'f' : 'p') + '" x="' + run * 6 + '" y="' + (20 - height) + '" width="5" height="' + height + '"/>';
        }
      });
      holder.innerHTML = svg + '</svg>';
    }

    function show(slice) {
      var row = element('tr', '', body), head = element('th', '', row), className = data.classes[slice[CLASS]];
      head.scope = 'row';
      var name = data.page ? element('a', '', head) : head, kind = data.kinds[slice[KIND]];
      if (data.page) { name.href = data.page + '#TC_' + anchor(className + '.' + slice[NAME]); }
      var owner = element('span', 'fine-class', name);
      owner.textContent = className.substring(className.lastIndexOf('.') + 1);
      owner.title = className;
      element('span', 'fine-method', name).textContent = '.' + slice[NAME];
      cell(row, data.texts[kind], 'o-' + kind);
      cell(row, timeText(slice[TIME]), 'n');
      cell(row, '#' + data.rows[slice[ROW]][3], 'n');
      cell(row, timeText(slice[START]), 'n');
      if (hasTrends) {
        var trend = slice[TREND] || '', seen = trend.replace(/\./g, ''), passed = seen.replace(/[A-Z]/g, '').length;
        cell(row, seen ? Math.round(100 * passed / seen.length) + ' %' : '', passed < seen.length ? 'n low' : 'n');
        spark(cell(row, '', ''), trend);
      }
    }

    input.addEventListener('input', function () {
      var words = input.value.toLowerCase().split(/\s+/).filter(Boolean);
      if (more) { more.hidden = words.length > 0; }
      if (!words.length) {
        body.innerHTML = whole;
        said.textContent = '';
        return;
      }
      var found = tests().filter(function (test) {
        return words.every(function (word) { return test.name.indexOf(word) >= 0; });
      });
      body.textContent = '';
      found.slice(0, MOST_ROWS).forEach(function (test) { show(test.slice); });
      said.textContent = found.length > MOST_ROWS ? MOST_ROWS + ' / ' + found.length : String(found.length);
    });
  }

  /** A click on a command selects it; a button copies it. */
  function Copying(holder, texts) {
    var code = holder.querySelector('code'), button = element('button', '', holder);
    button.type = 'button';
    button.textContent = texts.copy;
    button.addEventListener('click', function () {
      var range = document.createRange();
      range.selectNodeContents(code);
      window.getSelection().removeAllRanges();
      window.getSelection().addRange(range);
      var done = function () { button.textContent = texts.copied; };
      if (navigator.clipboard) { navigator.clipboard.writeText(code.textContent).then(done, function () {}); }
      else if (document.execCommand('copy')) { done(); }
    });
  }

  document.querySelectorAll('.fine-again').forEach(function (holder) {
    new Copying(holder, {copy: holder.getAttribute('data-copy'), copied: holder.getAttribute('data-copied')});
  });

  /** With a keyboard, what scrolls needs a focus. */
  document.querySelectorAll('.fine-scroll').forEach(function (holder) {
    if (holder.scrollWidth > holder.clientWidth) { holder.tabIndex = 0; }
  });

  document.querySelectorAll('.fine-data').forEach(function (holder) {
    var data = JSON.parse(holder.textContent), id = holder.getAttribute('data-for');
    new Timeline(document.getElementById(id), data);
    document.querySelectorAll('.fine-tests').forEach(function (tests) {
      if (tests.getAttribute('data-timeline') === id) { new Tests(tests, data); }
    });
  });
}());
