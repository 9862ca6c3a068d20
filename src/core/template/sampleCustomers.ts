// Owns the story of the sample data: thirty invented customers, when they came, what they buy and how they left.
// Days are counted back from the last day of the last full month, so that the story never grows old.

export type SampleProduct =
  "printer" | "toner" | "board" | "video" | "desk" | "access" | "network" | "care" | "training";

export type SampleTag = "key" | "price" | "technical" | "service" | "chain" | "contract" | "small";

export type SampleHabit =
  /** Buys all the time, after being contacted. */
  | "loyal"
  /** Buys without anybody contacting it; the baseline that contacts are compared with. */
  | "unprompted"
  /** First contact and first order in the last weeks. */
  | "new"
  /** Wants to buy, has not yet. */
  | "interested"
  | "prospect"
  | "lost";

export interface SampleCustomer {
  readonly habit: SampleHabit;
  /** Canonical list values. */
  readonly industry: string;
  readonly source: string;
  readonly lostReason: string;
  /** Index into the owners of the language's sample. */
  readonly owner: number;
  readonly tags: readonly SampleTag[];
  /** Day of the first contact. */
  readonly since: number;
  /** Day of the first and the last order, and how many there are. */
  readonly orders: { readonly first: number; readonly last: number; readonly count: number };
  /** How large its orders are. */
  readonly scale: number;
  readonly products: readonly SampleProduct[];
}

const office: readonly SampleProduct[] = ["printer", "toner", "desk"];
const meeting: readonly SampleProduct[] = ["board", "video", "care"];
const shop: readonly SampleProduct[] = ["printer", "toner", "access"];
const site: readonly SampleProduct[] = ["network", "access", "care", "training"];

function customer(
  habit: SampleHabit,
  [industry, source, owner]: [string, string, number],
  since: number,
  [first, last, count]: [number, number, number],
  [scale, products]: [number, readonly SampleProduct[]],
  tags: readonly SampleTag[],
  lostReason = "",
): SampleCustomer {
  return {
    habit,
    industry,
    source,
    owner,
    since,
    orders: { first, last, count },
    scale,
    products,
    tags,
    lostReason,
  };
}

const none: [number, number, number] = [0, 0, 0];

/** In the order of the companies in the language's sample. */
export const sampleCustomers: readonly SampleCustomer[] = [
  customer("loyal", ["制造业", "转介绍", 0], 538, [520, 8, 12], [6, meeting], ["key", "contract"]),
  customer("loyal", ["医疗健康", "展会", 1], 530, [505, 14, 9], [3, meeting], ["key", "service"]),
  customer("loyal", ["信息技术", "转介绍", 2], 521, [498, 43, 9], [2, office], ["technical", "contract"]),
  customer("loyal", ["制造业", "电话开发", 0], 512, [480, 5, 8], [2, site], ["technical"]),
  customer("loyal", ["教育培训", "转介绍", 1], 496, [470, 36, 8], [2, office], ["service"]),
  customer("loyal", ["物流运输", "展会", 2], 470, [440, 11, 7], [2, shop], ["price"]),
  customer("loyal", ["制造业", "老客户复购", 0], 455, [430, 52, 7], [3, site], ["key", "contract"]),
  customer("loyal", ["金融服务", "转介绍", 1], 420, [395, 26, 5], [3, meeting], ["service"]),
  customer("loyal", ["建筑房产", "展会", 2], 402, [370, 39, 5], [2, site], ["technical"]),
  customer("loyal", ["批发贸易", "电话开发", 3], 388, [350, 34, 5], [2, shop], ["price", "small"]),
  customer("loyal", ["文化传媒", "社交媒体", 1], 361, [330, 41, 4], [1, office], ["small"]),
  customer("loyal", ["餐饮住宿", "门店到访", 3], 334, [300, 19, 4], [1, shop], ["chain"]),
  customer("unprompted", ["信息技术", "网络推广", 2], 318, [290, 9, 5], [1, office], ["technical", "small"]),
  customer("unprompted", ["公共机构", "转介绍", 1], 300, [275, 16, 5], [2, meeting], ["service", "contract"]),
  customer("new", ["制造业", "展会", 0], 26, [6, 6, 1], [2, site], ["technical"]),
  customer("new", ["医疗健康", "转介绍", 1], 24, [12, 12, 1], [1, office], ["service"]),
  customer("new", ["物流运输", "电话开发", 2], 48, [30, 10, 2], [1, shop], ["price", "small"]),
  customer("interested", ["建筑房产", "展会", 0], 150, none, [1, site], ["technical"]),
  customer("interested", ["教育培训", "社交媒体", 1], 88, none, [1, office], ["price"]),
  customer("interested", ["批发贸易", "网络推广", 3], 25, none, [1, shop], ["small"]),
  customer("prospect", ["农林牧渔", "陌生拜访", 2], 66, none, [1, office], ["small"]),
  customer("prospect", ["文化传媒", "社交媒体", 3], 13, none, [1, office], []),
  customer("lost", ["零售业", "网络推广", 3], 505, [486, 322, 4], [1, shop], ["chain", "price"], "价格因素"),
  customer("lost", ["零售业", "网络推广", 3], 482, [460, 301, 4], [1, shop], ["price", "small"], "价格因素"),
  customer("lost", ["零售业", "网络推广", 3], 466, [445, 268, 3], [1, shop], ["chain"], "竞争对手"),
  customer("lost", ["餐饮住宿", "网络推广", 3], 440, [255, 255, 1], [1, shop], ["price"], "服务不满意"),
  customer("lost", ["零售业", "门店到访", 3], 426, [400, 234, 3], [1, shop], ["small"], "经营停止"),
  customer(
    "lost",
    ["餐饮住宿", "电话开发", 2],
    410,
    [215, 215, 1],
    [1, office],
    ["price", "chain"],
    "竞争对手",
  ),
  // The last two pass the 180 days within the last full month.
  customer("lost", ["零售业", "网络推广", 3], 372, [350, 196, 3], [1, shop], ["price"], "需求变化"),
  customer("lost", ["文化传媒", "网络推广", 1], 350, [325, 188, 3], [1, office], ["small"]),
];
