# Not yet read by anyone who speaks the language.

# The account's own pages.
start-title = حساب Servicekonto الخاص بك
start-text = بحساب Servicekonto يمكنك تسجيل الدخول لدى كثير من الدوائر الحكومية. هنا يمكنك إدارة الأجهزة المستخدمة لتسجيل دخولك.
start-signed-in = تم تسجيل الدخول باسم: { $name }.
start-level = مستوى الثقة لتسجيل الدخول هذا: { $level }.
start-devices = عرض الأجهزة

devices-title = الأجهزة
devices-text = يمكن التأكيد باسمك من هذه الأجهزة.
devices-empty = لا يوجد جهاز مربوط بعد. بجهاز مربوط يمكنك تسجيل الدخول بأمان، من دون كلمة مرور ومن دون بطاقة هوية: مسح الرمز، إدخال الرقم السري (PIN)، وانتهى الأمر.
device-name = الجهاز
device-model = الطراز
device-level = مستوى الثقة
device-last-use = آخر استخدام
device-remove = إزالة الجهاز
device-remove-named = إزالة الجهاز: { $name }
known-browser-title = هذا المتصفح معروف
known-browser-text = سبق أن سجلت الدخول بهذا المتصفح عبر التطبيق. سيُظهر التطبيق ذلك في المرة القادمة. لا يتغير بذلك أي شيء آخر. إذا كان هذا حاسوب شخص آخر، فمن الأفضل نسيان المتصفح.
known-browser-forget = نسيان هذا المتصفح
report-title = تم الإبلاغ: لم تبدأ عمليات تسجيل الدخول هذه
report-device = تم الإبلاغ من الجهاز «{ $device }»
report-browser = { $browser } على { $os }
report-browser-unknown = المتصفح غير معروف
report-nothing = لم يتم تسجيل دخول أي شخص، وحسابك غير مقفل. يبقى البلاغ هنا 30 يومًا.
report-todo = هل تعرف جميع الأجهزة أدناه؟ يُرجى إزالة ما ليس لك. إذا أخبرت أحدًا بكلمة مرورك أو كتبتها في صفحة غريبة، فيُرجى تغييرها.

change-password-title = تغيير كلمة المرور
change-password-text = بعد ذلك يتم تسجيل الدخول بكلمة المرور الجديدة. ولن تعود القديمة صالحة.
change-password-current = كلمة المرور الحالية
change-password-new = كلمة المرور الجديدة
change-password-again = كلمة المرور الجديدة مرة أخرى
change-password-differ = كلمتا المرور الجديدتان غير متطابقتين. لم يتغيّر أي شيء. يُرجى كتابة كل شيء مرة أخرى.
change-password-wrong = كلمة المرور الحالية غير صحيحة. لم يتغيّر أي شيء. يُرجى المحاولة مرة أخرى.
change-password-same = كلمة المرور الجديدة هي الحالية نفسها. يُرجى اختيار كلمة أخرى.
password-changed-title = تم تغيير كلمة مرورك
password-changed-text = لم تعد كلمة المرور القديمة صالحة. وكل من كان مسجّل الدخول في حساب Servicekonto الخاص بك غيرك، تم تسجيل خروجه الآن.
password-changed-devices = يمكن لأجهزتك المربوطة أن تستمر في التأكيد نيابةً عنك. يُرجى التأكد من أنك تعرفها جميعًا.

device-waits = يمكنه التأكيد ابتداءً من { $when }، لأنه رُبط برمز مكتوب. أليس هذا جهازك؟ فأزله الآن.
device-blocked = مقفل، لأن الرقم السري كان خطأ مرات كثيرة. يُرجى إزالة الجهاز وربطه من جديد.
last-use-never = لم يُستخدم بعد
time-today = اليوم، الساعة { $clock }
time-day = { $day } { $month } { $year }، الساعة { $clock }
month-1 = يناير
month-2 = فبراير
month-3 = مارس
month-4 = أبريل
month-5 = مايو
month-6 = يونيو
month-7 = يوليو
month-8 = أغسطس
month-9 = سبتمبر
month-10 = أكتوبر
month-11 = نوفمبر
month-12 = ديسمبر

place-software = المفتاح في ملف محمي
place-tpm = المفتاح في شريحة الأمان (TPM)
place-trusted-environment = المفتاح في المنطقة المحمية من الجهاز
place-strong-box = المفتاح في شريحة الأمان
place-secure-enclave = المفتاح في Secure Enclave
place-unproven = لا يوجد إثبات لمكان حفظ المفتاح
reason-best = الجهاز والرقم السري يُحسبان معًا. ولا يمكن بهما الوصول إلى أعلى من «متوسط».
reason-identity = لأنه لم يتم إثبات هويتك بعد لهذا الحساب.
reason-session = لأن تسجيل دخولك عند الربط كان بكلمة مرور.
reason-evidence = لأنه لا يوجد إثبات أن المفتاح محفوظ في شريحة أمان.
device-biometric = بصمة الإصبع أو الوجه
device-biometric-on = يمكن أن تحل محل الرقم السري في المستوى «منخفض».
finding-malformed = لأن إثبات الجهاز غير قابل للقراءة.
finding-chain-untrusted = لأن الإثبات ليس من شركة مصنّعة نعرفها.
finding-expired = لأن إثبات الشركة المصنّعة انتهت صلاحيته أو لم تبدأ بعد.
finding-revoked = لأن الشركة المصنّعة سحبت الإثبات لأجهزة مثل هذا الجهاز.
finding-revocation-list-stale = لأننا لم نتمكن عند الربط من فحص ما إذا كانت الشركة المصنّعة قد سحبت الإثبات. يُرجى ربط الجهاز مرة أخرى لاحقًا.
finding-challenge-mismatch = لأن الإثبات يخص ربطًا آخر.
finding-key-mismatch = لأن الإثبات يخص مفتاحًا آخر.
finding-software-key = لأن المفتاح غير محفوظ في شريحة أمان. هذا ما يقوله الجهاز نفسه.
finding-boot-loader-unlocked = لأن حماية بدء التشغيل في الجهاز (Bootloader) مفتوحة. يمكن لأي نظام أن يعمل عليه.
finding-boot-not-verified = لأن الجهاز لم يفحص نظام التشغيل عند بدء التشغيل.
finding-unknown-system = لأن الجهاز يعمل بنظام غير نظام الشركة المصنّعة. لقد فحصه الجهاز، لكننا لا نعرفه.
finding-patch-level-old = لأن الجهاز تنقصه تحديثات الأمان. يُرجى تحديثه ثم ربطه من جديد.
finding-unknown-app = لأن المفتاح أنشأه تطبيق لا نعرفه.
finding-key-properties = لأن المفتاح لم يُنشأ في الجهاز نفسه، أو لم يُنشأ للتوقيع فقط.
finding-not-activated = لأنه لا توجد شركة مصنّعة نعرفها تضمن شريحة الأمان.
finding-wrong-environment = لأن الإثبات من بيئة أخرى لدى الشركة المصنّعة، مثلًا بيئة للاختبار.
finding-no-lock-screen = لأن الجهاز ليس عليه قفل شاشة. يُرجى إعداد قفل للشاشة ثم ربط الجهاز من جديد.

pairing-title = ربط جهاز
pairing-text = يلزم وجود تطبيق Servicekonto.Pass على الجهاز. بعد ذلك يمكنك تسجيل الدخول به.
pairing-level = أعلى مستوى ثقة يحصل عليه الجهاز الجديد هو
pairing-level-password = لأن تسجيل دخولك كان بكلمة مرور. كلمة المرور المسروقة يجب ألا تصبح أكثر قيمة. للحصول على «متوسط» يُرجى تسجيل الدخول باستخدام الهوية الإلكترونية (Online-Ausweis)، ثم ربط الجهاز.
pairing-level-session = لأن مستوى الثقة لتسجيل دخولك هو «منخفض». للحصول على «متوسط» يُرجى تسجيل الدخول باستخدام الهوية الإلكترونية (Online-Ausweis)، ثم ربط الجهاز.
pairing-level-identity = لأنه لم يتم إثبات هويتك بعد لهذا الحساب.
pairing-level-evidence = لأننا لا نفحص بعد ما إذا كان المفتاح محفوظًا في شريحة أمان.
pairing-level-good = هذا يكفي لمعظم الطلبات.
pairing-start = عرض الرمز
pairing-step-2 = يُرجى اختيار «مسح رمز QR» وتوجيه الكاميرا إلى هذا الرمز.
pairing-step-3 = يُرجى اختيار رقم سري (PIN) في التطبيق. بعد ذلك يعرض التطبيق رمزًا من ستة أرقام.
typed-pairing-wait = بعد الربط برمز مكتوب ينتظر الجهاز الجديد 24 ساعة. هكذا يبقى وقت لتلاحظ إن كان أحد قد أقنعك بذلك في الهاتف. مع رمز QR لا يوجد هذا الانتظار.
pairing-digits-title = هل هذا جهازك؟
pairing-digits = الأرقام الستة من الجهاز
pairing-digits-hint = يُرجى كتابة الرمز فقط إذا قرأته بنفسك من هذا الهاتف. نحن لا نسأل عنه أبدًا في مكالمة هاتفية.
pairing-confirm = ربط الجهاز
pairing-wrong = هذه الأرقام غير مطابقة. لم يحدث أي شيء. { $count ->
    [zero] لم تبقَ لك محاولات.
    [one] بقيت لك محاولة واحدة.
    [two] بقيت لك محاولتان.
    [few] بقيت لك { $count } محاولات.
    [many] بقيت لك { $count } محاولة.
   *[other] بقيت لك { $count } محاولة.
}
to-devices = إلى الأجهزة
