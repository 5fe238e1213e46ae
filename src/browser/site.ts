import './expire.ts';
import './filter-badges.ts';
